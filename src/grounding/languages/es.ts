/** Spanish. Only data. */
import type { LanguageData } from './model.ts';

export const es: LanguageData = {
  frequent: 'el los las del una que en por con para como más fue según entre también pero sus',
  numbers: {
    thousands: '.',
    words: `cero 0 dos 2 tres 3 cuatro 4 cinco 5 seis 6 siete 7 ocho 8 nueve 9 diez 10 once 11 doce 12 trece
      13 catorce 14 quince 15 dieciseis 16 diecisiete 17 dieciocho 18 diecinueve 19 veinte 20 veintiun
      21 veintiuno 21 veintiuna 21 veintidos 22 veintitres 23 veinticuatro 24 veinticinco 25
      veintiseis 26 veintisiete 27 veintiocho 28 veintinueve 29 treinta 30 cuarenta 40 cincuenta 50
      sesenta 60 setenta 70 ochenta 80 noventa 90 cien 100 ciento 100 doscientos 200 doscientas 200
      trescientos 300 trescientas 300 cuatrocientos 400 cuatrocientas 400 quinientos 500 quinientas
      500 seiscientos 600 seiscientas 600 setecientos 700 setecientas 700 ochocientos 800 ochocientas
      800 novecientos 900 novecientas 900`,
    one: ['un', 'uno', 'una'],
    scales: { mil: 1e3, millon: 1e6, millones: 1e6, billon: 1e12, billones: 1e12 },
    and: 'y',
    compound: false,
  },
  phrases: [
    ['doble ciego', 'blinded'],
    ['(?:el|al) doble', 'doubled'],
    ['(?:el|al) triple', 'tripled'],
    ['(?:se )?duplic(?:ó|a|an|aron|ado|ada|ar|aba|aban)', 'doubled'],
    ['(?:se )?triplic(?:ó|a|an|aron|ado|ada|ar)', 'tripled'],
    ['a la mitad', 'halved'],
    ['dos terci(?:os|eras partes)', 'two thirds'],
    ['(?:un tercio|una tercera parte|la tercera parte)', 'one third'],
    ['tres (?:cuartos|cuartas partes)', 'three quarters'],
    ['(?:un cuarto|una cuarta parte|la cuarta parte)', 'one quarter'],
    ['(?:un quinto|una quinta parte|la quinta parte)', 'one fifth'],
    ['(?:un décimo|una décima parte|la décima parte)', 'one tenth'],
    ['(?:la|una) mitad', 'one half'],
    ['media docena', 'about 6'],
    ['una docena', 'about 12'],
    ['una veintena', 'about 20'],
    ['una treintena', 'about 30'],
    ['un centenar', 'about 100'],
    ['un millar', 'about 1000'],
  ],
  magnitudes: [
    ['mil millones', 'billion'],
    ['mill[oó]n(?:es)?', 'million'],
    ['bill[oó]n(?:es)?', 'trillion'],
    ['mil', 'thousand'],
  ],
  units: [
    ['puntos? porcentual(?:es)?', 'percentage points'],
    ['por cien(?:to)?', '%'],
    ['kilos?', 'kilograms'],
    ['grados? (?:celsius|cent[ií]grados?)', 'degrees Celsius'],
    ['grados?', 'degrees'],
    ['minutos?', 'minutes'],
    ['horas?', 'hours'],
    ['d[ií]as?', 'days'],
    ['semanas?', 'weeks'],
    ['mes(?:es)?', 'months'],
    ['años?', 'years'],
    ['d[eé]cadas?', 'decades'],
    ['siglos?', 'centuries'],
    ['veces', 'times'],
    ['toneladas?', 'tonnes'],
    ['millas?', 'miles'],
    ['hect[aá]reas?', 'hectares'],
    ['d[oó]lares?', 'dollars'],
    ['libras?', 'pounds'],
    ['puntos?', 'points'],
    ['unidades? internacionales?', 'international units'],
    ['pares? de bases?', 'base pairs'],
  ],
  per: 'por|al|a la|cada',
  joins: { and: 'y|e|o|u', to: 'a|al|hasta', minus: 'menos' },
  rounding: [
    ['más o menos', 'about'],
    ['(?:unos|unas|alrededor de|cerca de|en torno a|aproximadamente|aprox\\.?|sobre)', 'about'],
    ['(?:casi|poco menos de|cerca del)', 'nearly'],
    [
      '(?:más de|por encima de|superior a|mayor(?:es)? (?:de|que|a)|poco más de|al menos|por lo menos|como mínimo)',
      'more than',
    ],
    [
      '(?:menos de|por debajo de|inferior a|menor(?:es)? (?:de|que|a)|hasta|como máximo|a lo sumo)',
      'less than',
    ],
  ],
  ratios: [['(one|two|three|un[oa]?|\\d+) de cada (one|two|three|\\d+)', '$1 in $2']],
  ways: {
    up: 'fortalec\\w*|intensific\\w*|aument\\w*|increment\\w*|crec(?:e|en|io|ieron|iente|ido|imiento|er)|creciendo|sub(?:e|en|io|ieron|ida|ido|ir)|mayor(?:es)?|superior(?:es)?|elev(?:a|an|o|aron|ado|ada|ados|adas)|ascend\\w*|multiplic\\w*|duplic\\w*|triplic\\w*|ganan?|ganaron|ganancia',
    down: 'debilit\\w*|disminu\\w*|reduc\\w*|reduj\\w*|descend\\w*|descens\\w*|baj(?:a|an|o|aron|ada|ado|ar)|menor(?:es)?|inferior(?:es)?|ca(?:e|en|yo|yeron|ida)|decrec\\w*|mengu\\w*|perd(?:io|ieron|ida|idas)|pierden?',
    more: 'mas',
    less: 'menos',
    better: 'mejor\\w*',
    worse: 'peor\\w*|empeor\\w*|deterior\\w*',
    older: 'mayor(?:es)?|viej[oa]s?',
    younger: 'joven(?:es)?|menor(?:es)?',
    warmer: 'calient\\w*|calid[oa]s?|calent\\w*',
    colder: 'fri[oa]s?|enfri\\w*',
  },
  negation: {
    strong: 'no|nunca|jamas|tampoco|ningun|ninguno|ninguna|nadie',
    any: 'no|nunca|jamas|tampoco|ni|ningun|ninguno|ninguna|nada|nadie|sin|falta\\w*|ausen\\w*|carec\\w*|apenas|salvo|excepto|ex?clu\\w*|solo|solamente|poc[oa]s?|menos|menor|descart\\w*|fracas\\w*|fall\\w*|impid\\w*|dej\\w*|igual(?:es)?|mism[oa]s?|similar(?:es)?|semejante\\w*|in\\w{5,}|im\\w{5,}|des\\w{5,}|perd\\w*|contra|negativ\\w*|insignificante|imposible|estable',
    harmless: 'sol[oa]|solamente|únicamente|obstante|más de|menos de|hay duda|es (?:ningún )?secreto',
  },
  certainty: {
    cause:
      'causa[ns]?|causó|causaron|provoc\\w*|produjo|produce[n]?|conduce[n]?|debido a|gracias a|hace que|responsables? de|desencaden\\w*',
    proof:
      'demuestra[n]?|demostró|demostraron|prueba[n]? que|probó|confirma[n]? definitivamente|sin duda|definitiv\\w*|indiscutible\\w*',
    cure: 'cura[nr]?|curó|curaron|erradic\\w*|elimina[nr]?|eliminó|previene[n]?',
    always: 'siempre|nunca|jamás|completamente|totalmente|únicamente',
    will: 'será[n]?|va a|van a|hará[n]?|podrá[n]?',
    hedge:
      'puede[n]?|podría[n]?|sugiere[n]?|sugirió|indica[n]?|indicó|parece[n]?|posibl\\w*|probabl\\w*|quizás?|tal vez|asoci\\w*|correlacion\\w*|relacion\\w*|vincul\\w*|hipótesis|predi\\w*|estim\\w*|modelo[s]?|tiende[n]?|suele[n]?|potencial\\w*|creen?|se cree',
  },
  names: {
    capitals: true,
    english: `alemania: germany german; africa: africa african; america: america american; asia: asia asian;
      belgica: belgium; brasil: brazil brazilian; dinamarca: denmark danish; estados: united states us usa american; unidos: united states us usa american; espana: spain spanish; francia: france french; italia: italy italian;
      inglaterra: england english; irlanda: ireland; japon: japan japanese; reino: united kingdom uk britain british; unido: united kingdom uk britain british; rusia: russia; suecia: sweden swedish; suiza: switzerland swiss;
      noruega: norway norwegian; finlandia: finland finnish; holanda: netherlands dutch; paises: netherlands dutch; bajos: netherlands dutch; polonia: poland; grecia: greece; egipto: egypt; etiopia: ethiopia; sudafrica:
      south africa; turquia: turkey; londres: london; nueva: new; paris: paris; europa:
      europe european; tierra: earth; luna: moon; pacifico: pacific; atlantico: atlantic; austral: southern; artico: arctic; antartico: antarctic; artica: arctic; antartida: antarctica; francesa: french france; frances: french france; alemana: german germany; britanica: british britain; norte: north northern; sur: south southern; este: east eastern; oeste: west western; oriental: east eastern; occidental: west western; mar: sea; oceano: ocean; golfo: gulf; islas: islands; isla: island; adn: dna;
      arn: rna; arnm: mrna; vih: hiv; sida: aids; oms: who; ue: eu; imc: bmi; rm: mri; tac: ct; uci:
      icu; ia: ai; eeuu: us usa; tdah: adhd; epoc: copd; ic: ci; co2: co2`,
  },
  credit: {
    journal:
      '(?:publicad[oa]s?|aparecid[oa]s?|apareció|aparece|publicó|salió)(?: \\p{L}+mente)? en (?:la revista )?|(?:la|de la) revista (?:científica )?',
    before:
      '(?:dirigid|liderad|escrit|firmad|encabezad|realizad)[oa]s? por (?:el |la )?(?:dr\\.? |dra\\.? |doctora? |profesora? |equipo de )?|(?:el|del) equipo de |(?:dr\\.?|dra\\.?|doctora?|profesora?) ',
    behind: ' (?:y|e) (?:su equipo|sus? (?:colegas|colaboradores|compañeros)|colegas|colaboradores)',
  },
};
