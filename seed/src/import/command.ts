import { Command, InvalidArgumentError } from 'commander';
import { importFiles } from './import-files';
import type { CliCommand } from '../command-line';
import type { ImportOptions } from './import-files';

/** `newsroom import <path...>` */
export const importCommand: CliCommand = (session, finish) =>
  new Command('import')
    .summary('import pieces, people and organizations from files')
    .description(
      'Imports pieces (*.md, *.txt) and directory files (people.yaml, organizations.yaml; also .yml and .json).\n' +
        'Everything is written in one transaction, or nothing. Importing the same files again changes nothing.',
    )
    .argument('<path...>', 'files, and folders of files', addPath)
    .option('--dry-run', 'say what would be created, updated and kept, and write nothing')
    .option('--draft', 'leave what is created or updated unpublished')
    .option('--overwrite', 'take the value of the file where an editor changed a field meanwhile')
    .option('--json', 'print plan and result as one JSON document')
    .action(async (paths: string[], _options: unknown, command: Command) => {
      finish(await importFiles(paths, command.optsWithGlobals<ImportOptions>(), session));
    });

/** An empty argument is mostly a shell variable that is not set; it would stand for the current folder. */
function addPath(path: string, earlier: string[] = []): string[] {
  if (path === '') throw new InvalidArgumentError('A path is empty.');
  return [...earlier, path];
}
