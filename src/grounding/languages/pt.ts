/** Portuguese. Only data. */
import type { LanguageData } from './model.ts';

export const pt: LanguageData = {
  frequent: 'o os uma que não com para dos das por mais foi são entre também pela pelo seus ao nos nas em',
  numbers: {
    thousands: '.',
    words: `zero 0 dois 2 duas 2 tres 3 quatro 4 cinco 5 seis 6 sete 7 oito 8 nove 9 dez 10 onze 11 doze 12 treze 13
      catorze 14 quatorze 14 quinze 15 dezasseis 16 dezesseis 16 dezassete 17 dezessete 17 dezoito 18 dezanove 19
      dezenove 19 vinte 20 trinta 30 quarenta 40 cinquenta 50 sessenta 60 setenta 70 oitenta 80 noventa 90 cem 100
      cento 100 duzentos 200 duzentas 200 trezentos 300 trezentas 300 quatrocentos 400 quatrocentas 400 quinhentos 500
      quinhentas 500 seiscentos 600 seiscentas 600 setecentos 700 setecentas 700 oitocentos 800 oitocentas 800
      novecentos 900 novecentas 900`,
    one: ['um', 'uma'],
    scales: {
      mil: 1e3,
      milhao: 1e6,
      milhoes: 1e6,
      bilhao: 1e9,
      bilhoes: 1e9,
      trilhao: 1e12,
      trilhoes: 1e12,
    },
    and: 'e',
    compound: false,
  },
  phrases: [
    ['dupl[oa][- ]ceg[oa]', 'blinded'],
    ['(?:o|ao) dobro', 'doubled'],
    ['(?:se )?(?:dobr|duplic)(?:ou|a|am|aram|ado|ada|ar)', 'doubled'],
    ['(?:o|ao) triplo|triplic(?:ou|a|am|aram|ado|ada|ar)', 'tripled'],
    ['(?:para|pela|à) metade', 'halved'],
    ['dois terços', 'two thirds'],
    ['um terço', 'one third'],
    ['três quartos', 'three quarters'],
    ['um quarto', 'one quarter'],
    ['um quinto', 'one fifth'],
    ['um décimo', 'one tenth'],
    ['(?:a |uma )?metade', 'one half'],
    ['meia dúzia', 'about 6'],
    ['uma dezena', 'about 10'],
    ['uma dúzia', 'about 12'],
    ['uma vintena', 'about 20'],
    ['uma centena', 'about 100'],
    ['um milhar', 'about 1000'],
  ],
  magnitudes: [
    ['mil milhões', 'billion'],
    ['(?:bilhão|bilhões)', 'billion'],
    ['(?:milhão|milhões)', 'million'],
    ['(?:trilhão|trilhões|bilião|biliões)', 'trillion'],
    ['mil', 'thousand'],
  ],
  units: [
    ['pontos? percentua(?:l|is)', 'percentage points'],
    ['por cento', '%'],
    ['quilos?', 'kilograms'],
    ['graus? celsius', 'degrees Celsius'],
    ['graus?', 'degrees'],
    ['minutos?', 'minutes'],
    ['horas?', 'hours'],
    ['dias?', 'days'],
    ['semanas?', 'weeks'],
    ['m[eê]s(?:es)?', 'months'],
    ['anos?', 'years'],
    ['décadas?', 'decades'],
    ['séculos?', 'centuries'],
    ['vezes', 'times'],
    ['toneladas?', 'tonnes'],
    ['milhas?', 'miles'],
    ['hectares?', 'hectares'],
    ['dólares?', 'dollars'],
    ['libras?', 'pounds'],
    ['pontos?', 'points'],
    ['unidades internacionais', 'international units'],
    ['pares de bases', 'base pairs'],
  ],
  per: 'por|ao|à|a cada',
  joins: { and: 'e|ou', to: 'a|até', minus: 'menos' },
  rounding: [
    ['mais ou menos', 'about'],
    ['(?:cerca de|aproximadamente|por volta de|em torno de|uns|umas)', 'about'],
    ['(?:quase|perto de)', 'nearly'],
    [
      '(?:mais de|mais do que|acima de|superior(?:es)? a|maior(?:es)? (?:que|do que)|pelo menos|no mínimo)',
      'more than',
    ],
    [
      '(?:menos de|menos do que|abaixo de|inferior(?:es)? a|menor(?:es)? (?:que|do que)|até|no máximo)',
      'less than',
    ],
  ],
  ratios: [['(one|two|three|uma?|\\d+) em cada (one|two|three|\\d+)', '$1 in $2']],
  ways: {
    up: 'fortalec\\w*|intensific\\w*|aument\\w*|increment\\w*|cresc\\w*|sub(?:iu|iram|ida|indo|ir|e|em)|maior(?:es)?|superior(?:es)?|elev(?:a|am|ou|aram|ado|ada|ados|adas)|multiplic\\w*|dobr\\w*|duplic\\w*|triplic\\w*|ganh\\w*',
    down: 'enfraquec\\w*|diminu\\w*|redu(?:z|zem|ziu|ziram|zir|zido|zida|zidos|zidas|cao|coes)|desc(?:e|em|eu|eram|ida)|baix(?:a|am|ou|aram|ado|ada|ar)|menor(?:es)?|inferior(?:es)?|ca(?:i|em|iu|iram)|queda\\w*|decresc\\w*|declin\\w*|perd(?:a|as|eu|eram)',
    more: 'mais',
    less: 'menos',
    better: 'melhor\\w*',
    worse: 'pior\\w*|agrav\\w*|deterior\\w*',
    older: 'velh[oa]s?|idos[oa]s?',
    younger: 'jove(?:m|ns)|nov[oa]s?',
    warmer: 'quente\\w*|aquec\\w*',
    colder: 'fri[oa]s?|arrefec\\w*|resfri\\w*',
  },
  negation: {
    strong: 'nao|nunca|jamais|tampouco|nenhum|nenhuma|ninguem',
    any: 'nao|nunca|jamais|tampouco|nem|nenhum|nenhuma|ninguem|nada|sem|falta\\w*|ausen\\w*|mal|exceto|salvo|exclu\\w*|so|apenas|somente|pouc[oa]s?|menos|menor\\w*|mesm[oa]s?|igua(?:l|is)|semelhante\\w*|in\\w{5,}|im\\w{5,}|des\\w{5,}|falh\\w*|perd\\w*|contra|negativ\\w*|estave\\w*|imped\\w*|deix\\w*',
    harmless: 'só|apenas|somente|mais de|menos de|há dúvida',
  },
  certainty: {
    cause:
      'causa[m]?|causou|causaram|provoc\\p{L}*|produz\\p{L}*|leva[m]? a|levou a|devido a|graças a|responsáve\\p{L}* por',
    proof: 'prova[m]?|provou|provaram|demonstr\\p{L}* definitivamente|sem dúvida|definitiv\\p{L}*',
    cure: 'cura[m]?|curou|erradic\\p{L}*|elimin\\p{L}*|previne[m]?',
    always: 'sempre|nunca|completamente|totalmente|unicamente',
    will: 'será|serão|vai|vão|fará|farão',
    hedge:
      'pode[m]?|poderia[m]?|sugere[m]?|sugeriu|indica[m]?|indicou|parece[m]?|possí\\p{L}*|prováve\\p{L}*|provavelmente|talvez|associ\\p{L}*|correlac\\p{L}*|relacion\\p{L}*|ligad[oa]s?|hipótes\\p{L}*|prev\\p{L}*|estim\\p{L}*|modelo[s]?|tende[m]?|potencia\\p{L}*|deveria[m]?|seria[m]?',
  },
  names: {
    capitals: true,
    english: `alemanha: germany german; africa: africa african; america: america american; asia: asia asian;
      australia: australia; austria: austria; belgica: belgium; brasil: brazil brazilian; dinamarca: denmark danish;
      espanha: spain spanish; etiopia: ethiopia; europa: europe european; egito: egypt; finlandia: finland;
      franca: france french; grecia: greece; india: india; inglaterra: england english; irlanda: ireland; italia: italy;
      japao: japan japanese; noruega: norway; polonia: poland; russia: russia; suecia: sweden swedish;
      suica: switzerland; turquia: turkey; uganda: uganda; mexico: mexico; reino: united kingdom uk;
      unido: united kingdom uk; estados: united states us usa; unidos: united states us usa; paises: netherlands dutch;
      baixos: netherlands dutch; londres: london; austral: southern; artico: arctic; antartico: antarctic; francesa: french france; norte: north northern; sul: south southern; leste: east eastern; oeste: west western; mar: sea; oceano: ocean; golfo: gulf; ilhas: islands; ilha: island; terra: earth; lua: moon; pacifico: pacific; atlantico: atlantic;
      adn: dna; arn: rna; vih: hiv; sida: aids; oms: who; ue: eu; imc: bmi; rm: mri; tac: ct; uti: icu; ia: ai;
      tdah: adhd; dpoc: copd; pib: gdp; ic: ci; eua: us usa united states`,
  },
  credit: {
    journal:
      '(?:publicad[oa]s?|saiu|apareceu|divulgad[oa])(?: \\p{L}+mente)? (?:em|na|no) (?:revista )?|(?:a|da|na) revista (?:científica )?',
    before:
      '(?:liderad|dirigid|escrit|conduzid|assinad)[oa]s? (?:por|pela|pelo) (?:equip[ae] de )?(?:dra?\\.? |professora? )?|(?:a|da) equip[ae] de |(?:dra?\\.?|doutora?|professora?) ',
    behind: ' e (?:sua equip[ae]|seus colegas|colegas|colaboradores|seus colaboradores)',
  },
};
