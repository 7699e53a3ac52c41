/** What those who do research do. */

/** Plain forms of what they do, as a pattern. */
export const DEEDS =
  'address|advocate|adapt|aim|analy[sz]e|answer|anticipate|apply|argue|ask|assess|assign|attribute|avoid|believe|build|calculate|call|categori[sz]e|characteri[sz]e|clarify|classify|collect|combine|compare|compute|conclude|conduct|confirm|consider|construct|count|deal with|decompose|define|demonstrate|derive|describe|design|detect|determine|develop|discover|discuss|disentangle|divide|document|elucidate|emphasi[sz]e|employ|enrol|enroll|establish|estimate|evaluate|examine|exclude|expect|explain|explore|extend|find|focus|follow|formulate|generali[sz]e|generate|give|highlight|hypothesi[sz]e|identify|illustrate|implement|include|infer|integrate|interview|introduce|investigate|isolate|let|link|make|map|measure|model|monitor|note|observe|obtain|offer|outline|perform|place|posit|predict|present|propose|prove|provide|quantify|recommend|reconstruct|record|recruit|relate|report|reproduce|reveal|review|screen|search|select|sequence|show|simulate|speculate|study|suggest|summari[sz]e|survey|take|test|trace|track|train|treat|uncover|use|validate|verify';

const IRREGULAR: Record<string, string> = {
  build: 'built',
  'deal with': 'dealt with',
  enrol: 'enrolled',
  find: 'found',
  give: 'gave',
  let: 'let',
  make: 'made',
  map: 'mapped',
  model: 'modell?ed',
  show: 'showed',
  take: 'took',
};

const pastOf = (verb: string): string =>
  IRREGULAR[verb] ?? (verb.endsWith('e') ? `${verb}d` : verb.replace(/(?<![aeo])y$/, 'i').concat('ed'));

/** The same as they did it. */
export const DEEDS_DONE = DEEDS.split('|').map(pastOf).join('|');
