/** `npm run discord:register`: sets the commands, everywhere or in one server (`-- --guild <id>`, shown at once). */
import { parseArgs } from 'node:util';
import { REST, Routes } from 'discord.js';
import { COMMANDS } from '#commands/index.ts';
import { AppError, toAppError } from '#src/core/errors.ts';
import { useCommandPrefix } from '#src/core/text/slash.ts';
import { registerCommands } from '#src/platforms/discord/app/registration.ts';
import { loadConfig, loadDotEnv } from '#src/wiring/config.ts';

async function main(): Promise<void> {
  loadDotEnv();
  const { discord, commandPrefix } = loadConfig();
  useCommandPrefix(commandPrefix);
  const { values } = parseArgs({ options: { guild: { type: 'string' } } });
  if (!discord) {
    throw new AppError('setup.invalid', {
      message: 'no DISCORD_TOKEN',
      userMessage:
        "Please set DISCORD_TOKEN to the bot's token first: Developer Portal, your application, Bot.",
    });
  }
  const rest = new REST({ version: '10', api: discord.apiUrl }).setToken(discord.token);
  const { id } = (await rest.get(Routes.currentApplication())) as { id: string };
  const changed = await registerCommands(rest, id, COMMANDS, values.guild ?? null);
  const where = values.guild ? `in the server ${values.guild}` : 'everywhere';
  process.stdout.write(
    changed ? `Commands registered ${where}.\n` : `The commands ${where} are up to date.\n`,
  );
}

main().catch((thrown: unknown) => {
  process.stderr.write(`${toAppError(thrown).userMessage}\n`);
  process.exitCode = 1;
});
