/** Italian. Only data. */
import type { LanguageData } from './model.ts';

export const it: LanguageData = {
  frequent:
    'il gli della delle dei di che non per con una sono è nel nella dal alla anche più tra stato stati',
  numbers: {
    thousands: '.',
    words: `zero 0 due 2 tre 3 quattro 4 cinque 5 sei 6 sette 7 otto 8 nove 9 dieci 10 undici 11 dodici 12 tredici 13
      quattordici 14 quindici 15 sedici 16 diciassette 17 diciotto 18 diciannove 19 venti 20 vent 20 trenta 30 trent 30
      quaranta 40 quarant 40 cinquanta 50 cinquant 50 sessanta 60 sessant 60 settanta 70 settant 70 ottanta 80
      ottant 80 novanta 90 novant 90`,
    one: ['un', 'uno', 'una'],
    scales: {
      cento: 100,
      cent: 100,
      mille: 1e3,
      mila: 1e3,
      milione: 1e6,
      milioni: 1e6,
      miliardo: 1e9,
      miliardi: 1e9,
    },
    and: 'e',
    compound: true,
  },
  phrases: [
    ['doppio cieco', 'blinded'],
    ['(?:il|al) doppio', 'doubled'],
    ['(?:si )?(?:è |sono )?raddoppi(?:a|ano|ò|arono|ato|ata|ati|ate|are)', 'doubled'],
    ['(?:il|al) triplo|triplic(?:a|ò|ato|ata|arono)', 'tripled'],
    ['(?:dimezz(?:a|ano|ò|ato|ata|ati|ate|are)|della metà)', 'halved'],
    ['due terzi', 'two thirds'],
    ['un terzo', 'one third'],
    ['tre quarti', 'three quarters'],
    ['un quarto', 'one quarter'],
    ['un quinto', 'one fifth'],
    ['un decimo', 'one tenth'],
    ['(?:la|una) metà', 'one half'],
    ['una mezza dozzina', 'about 6'],
    ['una decina', 'about 10'],
    ['una dozzina', 'about 12'],
    ['una quindicina', 'about 15'],
    ['una ventina', 'about 20'],
    ['una trentina', 'about 30'],
    ['una cinquantina', 'about 50'],
    ['un centinaio', 'about 100'],
    ['un migliaio', 'about 1000'],
  ],
  magnitudes: [
    ['miliard[oi]', 'billion'],
    ['milion[ei]', 'million'],
    ['bilion[ei]', 'trillion'],
    ['(?:mila|mille)', 'thousand'],
  ],
  units: [
    ['punt[oi] percentual[ei]', 'percentage points'],
    ['per ?cento', '%'],
    ['chil[oi]', 'kilograms'],
    ['grad[oi] (?:celsius|centigradi)', 'degrees Celsius'],
    ['grad[oi]', 'degrees'],
    ['minut[oi]', 'minutes'],
    ['or[ae]', 'hours'],
    ['giorn[oi]', 'days'],
    ['settiman[ae]', 'weeks'],
    ['mes[ei]', 'months'],
    ['ann[oi]', 'years'],
    ['decenn[io]|decenni', 'decades'],
    ['secol[oi]', 'centuries'],
    ['volt[ae]', 'times'],
    ['tonnellat[ae]', 'tonnes'],
    ['migli[oa]', 'miles'],
    ['ettar[oi]', 'hectares'],
    ['dollar[oi]', 'dollars'],
    ['libbr[ae]|sterlin[ae]', 'pounds'],
    ['punt[oi]', 'points'],
    ['unità internazionali', 'international units'],
    ['paia di basi|coppie di basi', 'base pairs'],
  ],
  per: "al|alla|all'|per|a",
  joins: { and: 'e|ed|o', to: 'a|ad|fino a', minus: 'meno' },
  rounding: [
    ['più o meno', 'about'],
    ['(?:circa|intorno a|attorno a|approssimativamente|all’incirca|pressappoco)', 'about'],
    ['(?:quasi|poco meno di)', 'nearly'],
    ['(?:più di|oltre|almeno|al di sopra di|superior[ei] a|maggior[ei] di|poco più di)', 'more than'],
    ['(?:meno di|al di sotto di|inferior[ei] a|minor[ei] di|fino a|al massimo|non oltre)', 'less than'],
  ],
  ratios: [['(one|two|three|un[oa]?|\\d+)(?: \\p{L}+)? su (one|two|three|\\d+)', '$1 in $2']],
  ways: {
    up: 'rafforz\\w*|intensific\\w*|aument\\w*|increment\\w*|cresc\\w*|crebb\\w*|sal(?:e|gono|ito|ita|iti|i)|maggior\\w*|superior[ei]|elevat\\w*|raddopp\\w*|triplic\\w*|guadagn\\w*|innalz\\w*',
    down: 'indebol\\w*|diminu\\w*|ridu\\w*|ridott\\w*|ridusse\\w*|cal(?:a|ano|o|ato|ata|ati|ate|i)|scen(?:de|dono)|sces[oaie]|minor[ei]|inferior[ei]|abbass\\w*|dimezz\\w*|perdit\\w*|pers[oaie]|crol\\w*|declin\\w*',
    more: 'piu',
    less: 'meno',
    better: 'miglior\\w*',
    worse: 'peggior\\w*|aggrav\\w*|deterior\\w*',
    older: 'anzian\\w*|vecch\\w*',
    younger: 'giovan\\w*',
    warmer: 'cald[oaie]|riscald\\w*',
    colder: 'fredd[oaie]|raffredd\\w*',
  },
  negation: {
    strong: 'non|mai|nessun|nessuno|nessuna|neppure|nemmeno',
    any: 'non|mai|nessun|nessuno|nessuna|neppure|nemmeno|niente|nulla|ne|senza|manc\\w*|assen\\w*|priv[oaie]|appena|tranne|salvo|esclu\\w*|solo|soltanto|poc\\w*|meno|minor\\w*|stess[oaie]|ugual\\w*|simil\\w*|in\\w{5,}|im\\w{5,}|fall\\w*|perdit\\w*|contro|negativ\\w*|stabil\\w*|imped\\w*|invece',
    harmless: 'solo|soltanto|solamente|più di|meno di|c’è dubbio',
  },
  certainty: {
    cause:
      'causa(?:no)?|causò|ha causato|hanno causato|provoc\\p{L}*|porta(?:no)? a|grazie a|a causa di|responsabil\\p{L}* di',
    proof: 'prova(?:no)? che|provato|dimostr\\p{L}* definitivamente|senza dubbio|definitiv\\p{L}*',
    cure: 'cura(?:no)?|guarisc\\p{L}*|guarito|eradic\\p{L}*|elimin\\p{L}*|previene',
    always: 'sempre|mai|completamente|totalmente|unicamente',
    will: 'sarà|saranno|farà|faranno',
    hedge:
      'può|possono|potrebbe(?:ro)?|suggeri\\p{L}*|indica(?:no)?|sembra(?:no)?|possibil\\p{L}*|probabil\\p{L}*|forse|associ\\p{L}*|correl\\p{L}*|legat[oaie]|legame|ipotes\\p{L}*|prev\\p{L}*|stim\\p{L}*|modell[oi]|tend(?:e|ono)|potenzial\\p{L}*|dovrebbe(?:ro)?|sarebbe(?:ro)?',
  },
  names: {
    capitals: true,
    english: `germania: germany german; africa: africa african; america: america american; asia: asia asian;
      australia: australia; austria: austria; belgio: belgium; brasile: brazil; cina: china chinese;
      danimarca: denmark danish; spagna: spain spanish; etiopia: ethiopia; europa: europe european; egitto: egypt;
      finlandia: finland; francia: france french; grecia: greece; india: india; inghilterra: england english;
      irlanda: ireland; italia: italy italian; giappone: japan japanese; norvegia: norway; polonia: poland;
      russia: russia; svezia: sweden swedish; svizzera: switzerland; turchia: turkey; uganda: uganda; messico: mexico;
      regno: united kingdom uk; unito: united kingdom uk; stati: united states us usa; uniti: united states us usa;
      paesi: netherlands dutch; bassi: netherlands dutch; olanda: netherlands dutch; londra: london; australe: southern; artico: arctic; antartico: antarctic; antartide: antarctica; francese: french france; nord: north northern; sud: south southern; est: east eastern; ovest: west western; mare: sea; oceano: ocean; golfo: gulf; isole: islands; isola: island; malesia: malaysia malaysian; terra: earth;
      luna: moon; pacifico: pacific; atlantico: atlantic; dna: dna; rna: rna; oms: who; ue: eu; imc: bmi; rm: mri;
      tac: ct; ia: ai; adhd: adhd; bpco: copd; pil: gdp; ic: ci; usa: us usa united states`,
  },
  credit: {
    journal:
      '(?:pubblicat|uscit|appars)[oaie](?: \\p{L}+mente)? (?:su|in|sulla|nella) (?:rivista )?|(?:la|della|sulla) rivista (?:scientifica )?',
    before:
      '(?:guidat|dirett|scritt|firmat|condott)[oaie] (?:da|dal|dalla) (?:gruppo di |squadra di )?(?:dott\\.? |dottoressa |prof\\.? |professore |professoressa )?|(?:il|del) gruppo di |(?:dottor|dottoressa|professor|professoressa) ',
    behind: ' e (?:il suo gruppo|i suoi colleghi|colleghi|collaboratori|i suoi collaboratori)',
  },
};
