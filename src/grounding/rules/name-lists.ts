/** Words that the rule for names needs to know. Only data. */

/** Capitalised in English whatever they stand for, or known to everybody. */
export const EVERYDAY_NAMES = new Set(
  `I Earth AI DNA RNA mRNA PhD Dr Prof Professor English Internet Monday Tuesday Wednesday Thursday Friday Saturday
  Sunday OK TV DOI January February March April May June July
  August September October November December`.split(/\s+/),
);

/** Plain words that open a sentence of a script. */
export const COMMON_OPENERS = new Set(
  `a about above across adding after again all almost along already also although among an and another any anyone as
  at babies because before behind being below beneath best better between beyond big both bottom brains but by can
  cells change children clearly combined compared could day deep depending despite did different do doctors does down
  during each early either every everyone everything exactly experts even evidence far few finally first for forget from
  future general genes getting given good growing half hard have having here hidden high how however humans i if imagine
  important in indeed inside instead into is it its just keep key knowing last lead learning less let like little long
  looking low made make many maybe meet men mice millions more most much my natural nearly new next no nobody none not
  nothing now of off often old on once one only open or other our out over parents part patients people perhaps picture
  plants put put rather read really remember research researchers results right same science scientists second see
  seeing short simply since small so some sometimes soon still stop such surprisingly take taken tests than that the
  their them then there these they thing things think this those three through time to today together too toward
  turning two under understanding until up us used using very was watch we were what when where whether which while who
  whole why wild will with within without women work world would year yes yet you young your`.split(/\s+/),
);

/** Endings of drugs (INN stems), enzymes and taxa: names, though they are written small. */
export const MEDICINE =
  /^(?:\p{L}{2,}(?:mab|tinib|navir|vudine|ciclovir|sartan|statin|olol|conazole|cillin|mycin|cycline|prazole|gliptin|gliflozin|glutide|formin|oxetine|azepam|azolam|platin|taxel|rubicin|profen|coxib|setron|triptan|dronate|parin|grel|xaban|floxacin|dipine|barbital|caine|quine|thiazide|semide|prost|asone|olone|aceae|idae|virus|viridae|bacter|coccus|bacillus|ensis)|aspirin|ibuprofen|paracetamol|acetaminophen|morphine|insulin|warfarin|caffeine|nicotine|cocaine|heroin|alcohol|ethanol|ketamine|psilocybin|cannabis|lithium|glucose|collagen|serotonin|dopamine|cortisol|melatonin|oxytocin|testosterone|estrogen|progesterone|leptin|ghrelin|vitamin)s?$/u;

/** Parts of the world that everybody knows, and by which a paper's own place may be called. */
export const REGIONS = new Set(
  `Africa African Antarctica Antarctic Arctic Asia Asian Australia Australian Oceania Europe European America American
  Americas Atlantic Pacific Mediterranean Scandinavia Scandinavian Caribbean Balkans Himalayas Alps Alpine Sahara Amazon`.split(
    /\s+/,
  ),
);
/** Say which part of a place; they name none themselves. */
export const COMPASS = new Set(
  'North South East West Northern Southern Eastern Western Central Upper Lower'.split(' '),
);
