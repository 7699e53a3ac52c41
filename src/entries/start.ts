/**
 * `npm start`: bot and worker together, each a process of its own, so that rendering never delays an answer. Each is
 * started again when it ends, and both leave together.
 */
import { onInterrupt } from '#src/runtime/interrupt.ts';
import { compiled } from '#src/runtime/root.ts';
import { EXIT, supervise } from '#src/runtime/supervise.ts';

const HELP = `Usage: npm start

Runs Hidden Hill: the chats, the web server and a worker. It takes no arguments: .env.example lists its settings.
Make one video in the terminal with: npm run video -- --help
`;

const PROCESSES = {
  bot: new URL('./bot.ts', import.meta.url),
  worker: new URL('../../worker/index.ts', import.meta.url),
};

const [argument] = process.argv.slice(2);
if (argument === '--help' || argument === '-h') {
  process.stdout.write(HELP);
} else if (argument !== undefined) {
  process.stderr.write(`npm start takes no arguments, and was given ${argument}.\n\n${HELP}`);
  process.exitCode = EXIT.usage;
} else {
  const { leave, ended } = supervise(
    Object.entries(PROCESSES).map(([name, module]) => ({ name, path: compiled(module) })),
  );
  const stopListening = onInterrupt(leave);
  process.exitCode = await ended;
  stopListening();
}
