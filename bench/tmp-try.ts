import { cleanSentence } from '#src/core/text/clean.ts';
import { dropConnectives } from '#src/core/text/connectives.ts';
import { shiftPerson } from '#src/core/text/person.ts';
import { plainForms } from '#src/providers/offline/writer/clauses.ts';
import { plainly } from '#src/providers/offline/writer/plain.ts';
import { priceOf } from '#src/providers/offline/writer/fitness.ts';
import { readFileSync } from 'node:fs';
for (const q of readFileSync('/tmp/sents2.txt','utf8').split('\n').filter(Boolean)) { const c=cleanSentence(q,{raisedCitations:false}); console.log('\n# '+q); if(c===null){console.log('  unclean');continue;} const s=shiftPerson(dropConnectives(c).text,'the researchers'); if(s===null){console.log('  person');continue;} console.log('  > '+plainly(s)); for (const f of plainForms(plainly(s),18)) console.log('   = '+f.map(x=>x+' <'+priceOf(x,new Map()).toFixed(1)+'>').join(' | ')); }
