import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { main } from '../../../seed/src';
import { exitCodes } from '../../../seed/src/exit-codes';
import { textRules } from '../../../server/src/pieces/text-rules';
import { recordedSession } from './recorded-session';

const document = readFileSync(join(__dirname, '../../../seed/README.md'), 'utf8');

describe('the document of the command line', () => {
  it('explains every option that the help lists', async () => {
    const session = recordedSession();
    expect(await main(['import', '--help'], session)).toBe(0);
    const options = session.out().match(/--[a-z-]+/g) ?? [];
    expect(options).toEqual(
      expect.arrayContaining(['--dry-run', '--draft', '--overwrite', '--json', '--app']),
    );
    for (const option of options) expect(document).toMatch(new RegExp(`^\\|.*\`${option}[ \`]`, 'm'));
  });

  it.each(Object.values(exitCodes))('explains the exit code %i', (code) => {
    expect(document).toMatch(new RegExp(`^\\| (\\d+, )?${code}(, \\d+)? \\|`, 'm'));
  });

  it.each(Object.keys(textRules))('explains the rule %s', (rule) => {
    expect(document).toMatch(new RegExp(`^\\| \`${rule}\` \\|`, 'm'));
  });
});
