/** French. Only data. */
import type { LanguageData } from './model.ts';

export const fr: LanguageData = {
  frequent: 'le les des du une et est dans que qui pour avec sur par ont été cette ces aux plus sont',
  numbers: {
    thousands: '',
    words: `zero 0 deux 2 trois 3 quatre 4 cinq 5 six 6 sept 7 huit 8 neuf 9 dix 10 onze 11 douze 12 treize 13 quatorze 14
      quinze 15 seize 16 vingt 20 trente 30 quarante 40 cinquante 50 soixante 60 septante 70 quatrevingt 80
      quatrevingts 80 octante 80 nonante 90`,
    one: ['un', 'une'],
    scales: {
      cent: 100,
      cents: 100,
      mille: 1e3,
      million: 1e6,
      millions: 1e6,
      milliard: 1e9,
      milliards: 1e9,
      billion: 1e12,
      billions: 1e12,
    },
    and: 'et',
    compound: false,
  },
  phrases: [
    ['(?:double insu|double aveugle)', 'blinded'],
    ['quatre-vingts?', 'quatrevingt'],
    ['(?:le double|au double|(?:a|ont|avait|avaient) doublé|double(?:nt)?|doublé(?:e|s|es)?)', 'doubled'],
    ['(?:le triple|(?:a|ont) triplé|triple(?:nt)?)', 'tripled'],
    ['(?:de moitié|divisée?s? par deux)', 'halved'],
    ['deux tiers', 'two thirds'],
    ['(?:un|le) tiers', 'one third'],
    ['trois quarts', 'three quarters'],
    ['(?:un|le) quart', 'one quarter'],
    ['(?:un|le) cinquième', 'one fifth'],
    ['(?:un|le) dixième', 'one tenth'],
    ['(?:la|une) moitié', 'one half'],
    ['une dizaine', 'about 10'],
    ['une douzaine', 'about 12'],
    ['une quinzaine', 'about 15'],
    ['une vingtaine', 'about 20'],
    ['une trentaine', 'about 30'],
    ['une quarantaine', 'about 40'],
    ['une cinquantaine', 'about 50'],
    ['une soixantaine', 'about 60'],
    ['une centaine', 'about 100'],
    ['un millier', 'about 1000'],
  ],
  magnitudes: [
    ['milliards?', 'billion'],
    ['millions?', 'million'],
    ['billions?', 'trillion'],
    ['mille', 'thousand'],
  ],
  units: [
    ['points? de pourcentage', 'percentage points'],
    ['pour ?cent', '%'],
    ['kilos?', 'kilograms'],
    ['degrés? celsius', 'degrees Celsius'],
    ['degrés?', 'degrees'],
    ['minutes?', 'minutes'],
    ['heures?', 'hours'],
    ['jours?', 'days'],
    ['semaines?', 'weeks'],
    ['mois', 'months'],
    ['ans?|années?', 'years'],
    ['décennies?', 'decades'],
    ['siècles?', 'centuries'],
    ['fois', 'times'],
    ['tonnes?', 'tonnes'],
    ['milles', 'miles'],
    ['hectares?', 'hectares'],
    ['dollars?', 'dollars'],
    ['livres?', 'pounds'],
    ['points?', 'points'],
    ['unités internationales', 'international units'],
    ['paires de bases', 'base pairs'],
  ],
  per: "par|à l'|à la|au",
  joins: { and: 'et|ou', to: "à|jusqu'à", minus: 'moins' },
  rounding: [
    ['plus ou moins', 'about'],
    ["(?:environ|à peu près|autour de|aux alentours de|quelque|approximativement|près d'environ)", 'about'],
    ['(?:presque|près de|quasiment|pas loin de)', 'nearly'],
    ["(?:plus de|plus d'|au moins|au-dessus de|supérieure?s? à|au-delà de|un peu plus de)", 'more than'],
    [
      "(?:moins de|moins d'|en dessous de|inférieure?s? à|jusqu'à|au plus|au maximum|tout au plus)",
      'less than',
    ],
  ],
  ratios: [['(one|two|three|une?|\\d+)(?: \\p{L}+)? sur (one|two|three|\\d+)', '$1 in $2']],
  ways: {
    up: 'renforc\\w*|intensifi\\w*|augment\\w*|accr(?:oit|oissement|u|ue|us|ut)|hausse\\w*|croi(?:t|ssent|ssance)|monte(?:nt|e|es)?|grimp\\w*|superieur\\w*|eleve\\w*|doubl\\w*|tripl\\w*|gagn\\w*|gain|gains',
    down: 'affaibli\\w*|diminu\\w*|redui\\w*|reduction\\w*|baiss\\w*|decroi\\w*|chut\\w*|inferieur\\w*|recul\\w*|perd(?:u|ue|us|ent|ait)?|perte\\w*|tomb\\w*|declin\\w*',
    more: 'plus',
    less: 'moins',
    better: 'amelior\\w*|mieux|meilleur\\w*',
    worse: 'aggrav\\w*|empir\\w*|pire\\w*|deterior\\w*|degrad\\w*',
    older: 'age(?:e|s|es)|vieux|vieil\\w*',
    younger: 'jeune\\w*',
    warmer: 'chaud\\w*|rechauff\\w*',
    colder: 'froid\\w*|refroid\\w*',
  },
  negation: {
    strong: 'pas|jamais|aucun|aucune|nul|nulle',
    any: 'ne|n|pas|jamais|aucun|aucune|ni|rien|personne|sans|manque\\w*|absen\\w*|peine|sauf|hormis|exclu\\w*|seul\\w*|peu|moins|moindre\\w*|meme\\w*|egal\\w*|similaire\\w*|in\\w{5,}|im\\w{5,}|non|echou\\w*|echec\\w*|perte\\w*|contre|negatif\\w*|stable\\w*|empech\\w*|inchange\\w*',
    harmless: 'seulement|uniquement|simplement|plus de|moins de|surprenant',
  },
  certainty: {
    cause:
      'cause(?:nt)?|a causé|ont causé|provoqu\\p{L}*|entraîn\\p{L}*|conduit|conduisent|grâce à|à cause de|en raison de|responsables? de',
    proof: 'prouv\\p{L}*|démontr\\p{L}* définitivement|sans aucun doute|définitiv\\p{L}*|incontestabl\\p{L}*',
    cure: 'guéri(?:t|ssent|r|e|s)?|éradiqu\\p{L}*|élimin\\p{L}*|empêch\\p{L}*',
    always: 'toujours|jamais|complètement|totalement|uniquement',
    will: 'va|vont|sera|seront|fera|feront',
    hedge:
      'peut|peuvent|pourrai(?:t|ent)|suggèr\\p{L}*|indiqu\\p{L}*|sembl\\p{L}*|possibl\\p{L}*|probabl\\p{L}*|peut-être|associ\\p{L}*|corrél\\p{L}*|lié(?:e|s|es)?|lien|hypothès\\p{L}*|prédi\\p{L}*|estim\\p{L}*|modèle[s]?|tend(?:ent)?|potentiel\\p{L}*|devrai(?:t|ent)|serai(?:t|ent)',
  },
  names: {
    capitals: true,
    english: `allemagne: germany german; afrique: africa african; amerique: america american; angleterre: england english;
      asie: asia asian; australie: australia; autriche: austria; belgique: belgium; bresil: brazil; chine: china chinese;
      danemark: denmark danish; espagne: spain spanish; ethiopie: ethiopia; europe: europe european; egypte: egypt;
      finlande: finland; grece: greece; inde: india indian; irlande: ireland; italie: italy; japon: japan japanese;
      norvege: norway; pologne: poland; russie: russia; suede: sweden swedish; suisse: switzerland; turquie: turkey;
      ouganda: uganda; perou: peru; mexique: mexico; royaume: united kingdom uk; uni: united kingdom uk;
      etats: united states us usa; unis: united states us usa; pays: netherlands dutch; bas: netherlands dutch;
      londres: london; austral: southern; arctique: arctic; antarctique: antarctic; francaise: french france; mer: sea; ocean: ocean; golfe: gulf; iles: islands; ile: island; malaisie: malaysia malaysian; terre: earth; lune: moon; pacifique: pacific; atlantique: atlantic; nord: north; sud: south;
      est: east; ouest: west; adn: dna; arn: rna; arnm: mrna; vih: hiv; sida: aids; oms: who; ue: eu; imc: bmi;
      irm: mri; tdm: ct; usi: icu; ia: ai; tdah: adhd; bpco: copd; pib: gdp; ic: ci`,
  },
  credit: {
    journal:
      '(?:publié|paru|parue|publiée|apparu)(?:e|s|es)?(?: \\p{L}+ment)? dans (?:la revue |le journal )?|(?:la|de la) revue (?:scientifique )?',
    before:
      "(?:dirigé|mené|écrit|signé|conduit|réalisé)(?:e|s|es)? par (?:l'équipe de )?(?:dr\\.? |professeure? )?|l'équipe de |(?:dr\\.?|docteure?|professeure?) ",
    behind: ' et (?:ses collègues|son équipe|ses collaborateurs|collègues|collaborateurs)',
  },
};
