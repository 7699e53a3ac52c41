/** A program that has nothing else to do than to ask once and to close. */
import { keepConfined } from '#src/confined/kept.ts';

const module = new URL('./echo.ts', import.meta.url);
const one = keepConfined({ runs: { module }, limits: { cpuSeconds: 10, memoryMb: 200 } });
await one.ask('pid', new AbortController().signal);
await one.close();
process.stdout.write('closed');
