import { Command } from 'commander';
import { checkSite } from './check-site';
import type { CliCommand } from '../command-line';
import type { CheckOptions } from './check-site';

/** `newsroom check` */
export const checkCommand: CliCommand = (session, finish) =>
  new Command('check')
    .summary('look for broken links, and mend them')
    .description(
      'Looks through every link and slug of the site: links that the database has lost, names linked to nobody,\n' +
        'links to what is not published, slugs used twice. Without --repair it changes nothing.',
    )
    .option('--repair', 'mend what needs no decision; content that is older than target keys gets them')
    .option('--json', 'print the report as one JSON document')
    .action(async (_options: unknown, command: Command) => {
      finish(await checkSite(command.optsWithGlobals<CheckOptions>(), session));
    });
