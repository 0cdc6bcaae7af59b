import { main } from '../../../seed/src/index';
import { version } from '../../../package.json';
import { recordedSession } from './recorded-session';

describe('newsroom, used rightly', () => {
  it('prints its version', async () => {
    const session = recordedSession();
    expect(await main(['--version'], session)).toBe(0);
    expect(session.out()).toBe(`${version}\n`);
  });

  it.each([['--help'], ['help']])('lists its commands with %s', async (argument) => {
    const session = recordedSession();
    expect(await main([argument], session)).toBe(0);
    expect(session.out()).toMatch(/import .*pieces, people and organizations/);
    expect(session.err()).toBe('');
  });

  it.each([[['import', '--help']], [['help', 'import']]])(
    'explains every option of a command: %j',
    async (argv) => {
      const session = recordedSession();
      expect(await main(argv, session)).toBe(0);
      for (const option of [
        '--dry-run',
        '--draft',
        '--json',
        '--overwrite',
        '--app <dir>',
        '--help',
        '--version',
      ]) {
        expect(session.out()).toContain(option);
      }
    },
  );
});

describe('newsroom, used wrongly', () => {
  it.each<[string, string[], RegExp]>([
    ['no command', [], /Usage: newsroom/],
    ['an unknown command, with the one that was meant', ['imprt', 'a.md'], /Did you mean import\?/],
    [
      'an unknown option, with the one that was meant',
      ['import', 'a.md', '--dry-rnu'],
      /Did you mean --dry-run\?/,
    ],
    ['an option that is like no other', ['import', 'a.md', '--zzzzzz'], /unknown option '--zzzzzz'/],
    ['no path', ['import'], /missing required argument 'path'/],
    ['an empty path', ['import', ''], /A path is empty/],
    ['an option without its value', ['import', 'a.md', '--app'], /'--app <dir>' argument missing/],
  ])('explains %s and returns 2', async (_name, argv, explanation) => {
    const session = recordedSession();
    expect(await main(argv, session)).toBe(2);
    expect(session.err()).toMatch(explanation);
    expect(session.out()).toBe('');
    expect(session.opened).toEqual([]);
  });
});
