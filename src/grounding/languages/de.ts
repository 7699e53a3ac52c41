/** German. Only data. */
import type { LanguageData } from './model.ts';

export const de: LanguageData = {
  frequent:
    'der die das und nicht mit von für ist sind wurde wurden bei eine einen auch werden zwischen durch',
  numbers: {
    thousands: '.',
    words: `null 0 zwei 2 zwo 2 drei 3 vier 4 funf 5 sechs 6 sieben 7 acht 8 neun 9 zehn 10 elf 11 zwolf 12 dreizehn 13
      vierzehn 14 funfzehn 15 sechzehn 16 siebzehn 17 achtzehn 18 neunzehn 19 zwanzig 20 dreissig 30 vierzig 40
      funfzig 50 sechzig 60 siebzig 70 achtzig 80 neunzig 90`,
    one: ['ein', 'eins', 'eine', 'einer', 'einem', 'einen'],
    scales: {
      hundert: 100,
      tausend: 1e3,
      million: 1e6,
      millionen: 1e6,
      milliarde: 1e9,
      milliarden: 1e9,
      billion: 1e12,
      billionen: 1e12,
    },
    and: 'und',
    compound: true,
  },
  phrases: [
    ['(?:doppel|dreifach)(?:blind|verblindet)\\p{L}*', 'blinded'],
    ['verdoppel\\p{L}*|(?:das|auf das|um das) doppelte|doppelt so', 'doubled'],
    ['verdreifach\\p{L}*|(?:das|auf das) dreifache|dreimal so', 'tripled'],
    ['vervierfach\\p{L}*', 'quadrupled'],
    ['halbier\\p{L}*|um die hälfte', 'halved'],
    ['(?:zweifach|zweifache[nrs]?)', '2-fold'],
    ['(\\d+(?:,\\d+)?)-?fache?[nrs]?', '$1-fold'],
    ['zwei drittel\\p{L}*', 'two thirds'],
    ['(?:ein|einem|eines) drittel\\p{L}*', 'one third'],
    ['(?:drei viertel|dreiviertel)\\p{L}*', 'three quarters'],
    ['(?:ein|einem|eines) viertel\\p{L}*', 'one quarter'],
    ['(?:ein|einem|eines) fünftel\\p{L}*', 'one fifth'],
    ['(?:ein|einem|eines) zehntel\\p{L}*', 'one tenth'],
    ['(?:die|der) hälfte', 'one half'],
    ['(?:anderthalb|eineinhalb)', '1.5'],
    ['zweieinhalb', '2.5'],
    ['jede[rnms]? (?:zweite)', 'one in 2'],
    ['jede[rnms]? (?:dritte)', 'one in 3'],
    ['jede[rnms]? (?:vierte)', 'one in 4'],
    ['jede[rnms]? (?:fünfte)', 'one in 5'],
    ['jede[rnms]? (?:zehnte)', 'one in 10'],
    ['(?:ein|einem) halbe[sn] dutzend', 'about 6'],
    ['(?:ein|einem) dutzend', 'about 12'],
  ],
  magnitudes: [
    ['(?:milliarden?|mrd\\.?)', 'billion'],
    ['(?:million(?:en)?|mio\\.?)', 'million'],
    ['billion(?:en)?', 'trillion'],
    ['tausend', 'thousand'],
  ],
  units: [
    ['prozentpunkte?n?', 'percentage points'],
    ['prozent', '%'],
    ['kilos?', 'kilograms'],
    ['grad celsius', 'degrees Celsius'],
    ['grad', 'degrees'],
    ['minuten?', 'minutes'],
    ['stunden?', 'hours'],
    ['tage?n?', 'days'],
    ['wochen?', 'weeks'],
    ['monate?n?', 'months'],
    ['jahre?n?|jährige[nrs]?|-jährige[nrs]?', 'years'],
    ['jahrzehnte?n?', 'decades'],
    ['jahrhunderte?n?', 'centuries'],
    ['mal', 'times'],
    ['tonnen?', 'tonnes'],
    ['meilen?', 'miles'],
    ['hektar', 'hectares'],
    ['us-dollar|dollar', 'dollars'],
    ['pfund', 'pounds'],
    ['punkte?n?', 'points'],
    ['internationale einheiten', 'international units'],
    ['basenpaare?n?', 'base pairs'],
  ],
  per: 'pro|je|am|in der|im',
  joins: { and: 'und|oder', to: 'bis|bis zu', minus: 'minus' },
  rounding: [
    ['(?:etwa|rund|ungefähr|circa|ca\\.?|zirka|an die|um die)', 'about'],
    ['(?:fast|beinahe|nahezu|knapp)', 'nearly'],
    ['(?:mehr als|über|gut|mindestens|wenigstens|größer als|höher als)', 'more than'],
    ['(?:weniger als|unter|höchstens|maximal|bis zu|kleiner als|niedriger als)', 'less than'],
  ],
  ratios: [['(one|two|three|eine[rnms]?|\\d+) von (one|two|three|\\d+)(?= \\p{Lu})', '$1 of $2']],
  ways: {
    up: 'verstark\\w*|starker\\w*|intensivier\\w*|steig\\w*|stieg\\w*|gestieg\\w*|anstieg\\w*|anstieg|zunahm\\w*|nahm(?:en)?zu|erhoh\\w*|wuchs\\w*|wachs\\w*|gewachs\\w*|hoher\\w*|grosser\\w*|mehrte\\w*|zugenommen|zunehm\\w*|vermehr\\w*|verdoppel\\w*|verdreifach\\w*',
    down: 'schwach\\w*|geschwach\\w*|abschwach\\w*|sank\\w*|sink\\w*|gesunk\\w*|senk\\w*|gesenkt\\w*|reduzier\\w*|verringer\\w*|abnahm\\w*|abgenommen|abnehm\\w*|ruckgang\\w*|fiel\\w*|fallen\\w*|gefallen|niedriger\\w*|geringer\\w*|kleiner\\w*|verminder\\w*|minder\\w*|halbier\\w*|verlor\\w*|verlust\\w*|schrumpf\\w*|zuruckging\\w*',
    more: 'mehr',
    less: 'weniger',
    better: 'verbesser\\w*|besser\\w*',
    worse: 'verschlechter\\w*|schlechter\\w*|schlimmer\\w*',
    older: 'alter(?:e|en|er|es)|alteren',
    younger: 'junger\\w*',
    warmer: 'warmer\\w*|erwarm\\w*|heisser\\w*',
    colder: 'kalter\\w*|abkuhl\\w*|kuhler\\w*',
  },
  negation: {
    strong: 'nicht|kein|keine|keinen|keiner|keinem|keines|nie|niemals|niemand|weder',
    any: 'nicht|kein\\w*|nie|niemals|niemand|weder|noch|nichts|ohne|fehl\\w*|mangel\\w*|kaum|ausser|ausgeschloss\\w*|nur|lediglich|wenig\\w*|geringer\\w*|gleich\\w*|ahnlich\\w*|selbe\\w*|un\\w{4,}|verlor\\w*|verlust\\w*|gegen|negativ\\w*|statt|anstatt|blieb\\w*|bleib\\w*|verhinder\\w*|\\w+los|\\w+lose\\w*|\\w+frei\\w*',
    harmless: 'nur|bloß|lediglich|mehr als|weniger als|zuletzt|überraschend',
  },
  certainty: {
    cause:
      'verursach\\p{L}*|führt[e]?(?:n)? zu|bewirk\\p{L}*|löst[e]? \\p{L}+ aus|wegen|aufgrund|dank|verantwortlich',
    proof: 'beweis\\p{L}*|bewies\\p{L}*|belegt[e]?n? eindeutig|zweifellos|endgültig|ohne zweifel',
    cure: 'heil(?:t|te|ten|en)|geheilt|verhinder\\p{L}*|beseitig\\p{L}*|ausgerottet',
    always: 'immer|nie|niemals|vollständig|völlig|ausschließlich',
    will: 'wird künftig|werden künftig',
    hedge:
      'kann|können|könnte[n]?|dürfte[n]?|möglich\\p{L}*|wahrscheinlich|vermutlich|vielleicht|deute[tn]\\p{L}*|legt nahe|legen nahe|scheint|scheinen|hinweis\\p{L}*|zusammenh\\p{L}*|hing\\p{L}*|hängt|hängen|assoziiert|korrel\\p{L}*|verbunden|verknüpft|hypothese\\p{L}*|geschätzt\\p{L}*|schätz\\p{L}*|modell\\p{L}*|vorhers\\p{L}*|soll(?:en|te|ten)?|tend\\p{L}*|potenziell\\p{L}*|würde[n]?',
  },
  names: {
    capitals: false,
    english: `afrika: africa african; amerika: america american; asien: asia asian; belgien: belgium; brasilien: brazil;
      danemark: denmark danish; deutschland: germany german; england: england english; europa: europe european;
      finnland: finland finnish; frankreich: france french; griechenland: greece; grossbritannien: britain british uk;
      indien: india indian; irland: ireland; italien: italy italian; japan: japan japanese; kanada: canada canadian;
      kenia: kenya; china: china chinese; niederlande: netherlands dutch; norwegen: norway; osterreich: austria;
      polen: poland; portugal: portugal; russland: russia; schweden: sweden swedish; schweiz: switzerland swiss;
      spanien: spain spanish; sudafrika: south africa; turkei: turkey; uganda: uganda; usa: us usa united states;
      australien: australia; agypten: egypt; athiopien: ethiopia; mexiko: mexico; vietnam: vietnam; peru: peru;
      dns: dna; eu: eu; who: who; ki: ai; mrt: mri; ct: ct; bmi: bmi; bip: gdp; vih: hiv`,
  },
  credit: {
    journal:
      '(?:veröffentlicht|erschienen|erschien|publiziert)(?:en)? (?:\\p{Ll}+ )?(?:in|im) (?:der |dem )?(?:fachzeitschrift |zeitschrift |fachmagazin |magazin |fachblatt |journal )?|(?:der|die) (?:fach)?zeitschrift ',
    before:
      '(?:geleitet|verfasst|geschrieben|angeführt|durchgeführt) (?:wurde \\p{L}+ )?von |(?:das|dem|vom) team (?:um|von) |(?:dr\\.?|professorin|professor|prof\\.?) |(?:forscher|forscherin|forschende|autor|autorin) (?=\\p{Lu}\\p{Ll}+ \\p{Lu})',
    behind:
      ' und (?:kollegen|kolleginnen|kolleg:innen|ihr team|sein team|ihre kollegen|seine kollegen|mitarbeiter\\p{L}*)',
  },
};
