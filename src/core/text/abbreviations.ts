/** Words that end in a full stop without ending a sentence, as they stand in scientific English. */

/** A sentence never ends here. */
export const NEVER_ENDS = new Set(
  `e.g i.e eg ie vs cf viz fig figs eq eqs eqn ref refs sect suppl supp tab ext dr prof mr mrs ms st mt vol vols
  pp pl ca approx resp ed eds dept univ ave bldg`.split(/\s+/),
);

/** A sentence ends here only when the next word is one that opens sentences. */
export const SELDOM_ENDS = new Set(
  `al etc sp spp subsp ssp var cv nov gen f l no nos p inc ltd corp co u.s u.k u.s.a a.m p.m ph.d min max
  conc temp wt mol rel indet jr sr jan feb mar apr jun jul aug sep sept oct nov dec`.split(/\s+/),
);

/** Words that open English sentences; names and nouns that follow an abbreviation are not among them. */
export const OPENERS = new Set(
  `a after all although among an and another as at based because before both but by consistent despite during each
  even every finally first for from further furthermore given here hence how however i if in indeed instead it its
  later many moreover most my nevertheless no nonetheless notably of on once one only other our overall recently
  second several similarly since so some subsequently such that the their then there therefore these they third this
  those thus to together two under unlike until upon using we what when whereas whether which while why with within
  you`.split(/\s+/),
);
