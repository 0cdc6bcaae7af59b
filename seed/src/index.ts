import { checkCommand } from './check/command';
import { runCommandLine } from './command-line';
import { importCommand } from './import/command';
import { openApp } from './app/open-app';
import { processTerminal } from './terminal';
import type { CliCommand, Session } from './command-line';

/** Every command that `newsroom` has. A new one is one more entry. */
const commands: CliCommand[] = [importCommand, checkCommand];

/**
 * Runs the command line.
 * @param argv the arguments after `newsroom`
 * @param session the terminal to talk to and the way to open a Strapi application; by default those of this process
 * @returns the exit code: 0 done, 1 problems and nothing written, 2 wrong usage, 130 or 143 stopped by a signal
 */
export function main(
  argv: string[],
  session: Session = { terminal: processTerminal(), openApp },
): Promise<number> {
  return runCommandLine(commands, argv, session);
}
