import { Command, CommanderError } from 'commander';
import { version } from '../../package.json';
import { exitCodes } from './exit-codes';
import type { OpenApp } from './app/open-app';
import type { Terminal } from './terminal';

/** What every command gets to work with. */
export interface Session {
  terminal: Terminal;
  openApp: OpenApp;
}

/** Declares a command; its action ends with `finish(exitCode)`. */
export type CliCommand = (session: Session, finish: (exitCode: number) => void) => Command;

/** The options that stand before or after the name of any command. */
export interface CommonOptions {
  app?: string;
}

/**
 * Reads the arguments, runs the command they name and returns its exit code.
 * Wrong usage is explained on stderr and returns 2.
 */
export async function runCommandLine(
  commands: CliCommand[],
  argv: string[],
  session: Session,
): Promise<number> {
  let exitCode: number = exitCodes.done;
  const program = new Command('newsroom')
    .description('Articles, people and organizations for Strapi, from files.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .option('--app <dir>', 'the Strapi application (default: the one around the current directory)')
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({
      writeOut: (text) => session.terminal.stdout.write(text),
      writeErr: (text) => session.terminal.stderr.write(text),
    })
    .showHelpAfterError('Run "newsroom --help" for the commands and their options.')
    .exitOverride();

  for (const command of commands) {
    const declared = command(session, (code) => {
      exitCode = code;
    });
    program.addCommand(declared.copyInheritedSettings(program));
  }

  try {
    await program.parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  }
}
