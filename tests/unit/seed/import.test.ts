import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppUnavailable } from '../../../seed/src/app/unavailable';
import { main } from '../../../seed/src/index';
import { recordedSession } from './recorded-session';
import { change, harbourReport, noLinks, problem } from './sample-report';
import type { PlanReport, Problem } from '../../../server/src/pieces/types';
import type { NewsroomApp } from '../../../seed/src/app/open-app';

let cwd: string;

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'newsroom-import-'));
  writeFileSync(join(cwd, 'harbour.txt'), 'Harbour reopens');
});

afterEach(() => {
  rmSync(cwd, { recursive: true });
});

interface Calls {
  planned: Array<{ files: string[]; options: object }>;
  applied: number;
  closed: number;
}

/** An application whose plan is `report`; `whileApplying` runs before the second of two steps. */
function appThatPlans(report: PlanReport, whileApplying: () => void = () => undefined) {
  const calls: Calls = { planned: [], applied: 0, closed: 0 };
  const app: NewsroomApp = {
    imports: {
      plan: async (files, options) => {
        calls.planned.push({ files: files.map(({ file }) => file), options });
        return { report, options, bundle: { people: [], organizations: [], pieces: [], problems: [] } };
      },
      apply: async (_planned, onProgress) => {
        await onProgress?.({ done: 1, total: 2, label: 'person ada-okafor' });
        whileApplying();
        await onProgress?.({ done: 2, total: 2, label: 'article harbour-reopens' });
        calls.applied += 1;
        return { report };
      },
    },
    links: noLinks,
    close: async () => {
      calls.closed += 1;
    },
  };
  return { app, calls };
}

describe('newsroom import', () => {
  it('says what it finds and changes, does it, and ends with a table', async () => {
    const { app, calls } = appThatPlans(harbourReport());
    const session = recordedSession({ cwd, app });
    expect(await main(['import', 'harbour.txt'], session)).toBe(0);
    expect(calls).toEqual({
      planned: [{ files: ['harbour.txt'], options: { draft: false, overwrite: false } }],
      applied: 1,
      closed: 1,
    });
    expect(session.out()).toContain('Harbour reopens by Lena Brandt');
    expect(session.out()).toContain('create person ada-okafor (people.yaml:3)\n');
    expect(session.out()).toMatch(/created +updated +kept +conflicts\n(.*\n){2}organizations .*\n$/);
    expect(session.err()).toBe('1/2 person ada-okafor\n2/2 article harbour-reopens\n');
  });

  it('gives its answer before it waits for the application to close', async () => {
    const { app } = appThatPlans(harbourReport());
    const session = recordedSession({
      cwd,
      app: { ...app, close: async () => expect(session.out()).toMatch(/created/) },
    });
    expect(await main(['import', 'harbour.txt'], session)).toBe(0);
    expect.assertions(2);
  });

  it('shows a bar on a terminal', async () => {
    const session = recordedSession({ cwd, app: appThatPlans(harbourReport()).app, tty: true });
    await main(['import', 'harbour.txt'], session);
    expect(session.err()).toMatch(/[█░]{24} 1\/2 person ada-okafor/);
    expect(session.out()).toContain('\u001b[32mcreate');
  });

  it('passes --draft, --overwrite and --app on, wherever --app stands', async () => {
    const { app, calls } = appThatPlans(harbourReport());
    const session = recordedSession({ cwd, app });
    await main(['import', 'harbour.txt', '--draft', '--overwrite', '--app', 'site'], session);
    await main(['--app', 'other', 'import', 'harbour.txt'], session);
    expect(calls.planned[0]?.options).toEqual({ draft: true, overwrite: true });
    expect(session.opened).toEqual([
      { cwd, app: 'site' },
      { cwd, app: 'other' },
    ]);
  });

  it('only plans with --dry-run', async () => {
    const { app, calls } = appThatPlans(harbourReport());
    const session = recordedSession({ cwd, app });
    expect(await main(['import', 'harbour.txt', '--dry-run'], session)).toBe(0);
    expect(calls.applied).toBe(0);
    expect(session.out()).toMatch(/Dry run: nothing was written\.\n[^]*to create +to update/);
  });

  it('says when there is nothing to change', async () => {
    const report = { ...harbourReport(), changes: [change({ action: 'keep' })] };
    const session = recordedSession({ cwd, app: appThatPlans(report).app });
    expect(await main(['import', 'harbour.txt'], session)).toBe(0);
    expect(session.out()).toContain('Nothing to change: 1 entry already as in the files.');
  });

  it('goes on with warnings, which it shows', async () => {
    const warning = problem({ level: 'warning', rule: 'unlike-others', message: 'This is odd.' });
    const { app, calls } = appThatPlans({ ...harbourReport(), problems: [warning] });
    const session = recordedSession({ cwd, app });
    expect(await main(['import', 'harbour.txt'], session)).toBe(0);
    expect(calls.applied).toBe(1);
    expect(session.err()).toContain('people.yaml:3:5  warning  This is odd. (unlike-others)');
    expect(session.err()).toContain('1 warning.');
  });
});

describe('an import with problems', () => {
  it('shows those of the disk and those of the plan, and writes nothing', async () => {
    const { app, calls } = appThatPlans({ ...harbourReport(), problems: [problem({})] });
    const session = recordedSession({ cwd, app });
    expect(await main(['import', 'gone.md', 'harbour.txt'], session)).toBe(1);
    expect(calls).toMatchObject({ planned: [{ files: ['harbour.txt'] }], applied: 0, closed: 1 });
    expect(session.out()).toBe('');
    expect(session.err()).toMatch(/^gone\.md:1:1 {2}error .*\(no-such-file\)\n/);
    expect(session.err()).toContain(
      "people.yaml:3:5  error  There is no key 'nmae'. (unknown-key)\n    Did you mean",
    );
    expect(session.err()).toMatch(/2 errors\.\nNothing was written\.\n$/);
  });

  it('does not start the application when there is nothing to read', async () => {
    const session = recordedSession({ cwd });
    expect(await main(['import', 'gone.md'], session)).toBe(1);
    expect(session.opened).toEqual([]);
  });

  it('fails for a problem of the disk alone, although the plan is fine', async () => {
    const { app, calls } = appThatPlans(harbourReport());
    expect(await main(['import', 'harbour.txt', 'gone.md'], recordedSession({ cwd, app }))).toBe(1);
    expect(calls.applied).toBe(0);
  });

  it('explains why the application cannot be used', async () => {
    const app = new AppUnavailable('site', 'database-unreachable', 'The database is away.', 'Start it.');
    const session = recordedSession({ cwd, app });
    expect(await main(['import', 'harbour.txt'], session)).toBe(1);
    expect(session.err()).toContain(
      'site:1:1  error  The database is away. (database-unreachable)\n    Start it.\n',
    );
  });

  it('shows what stopped the transaction', async () => {
    const failure = Object.assign(new Error('refused'), { problems: [problem({ rule: 'slug-taken' })] });
    const { app, calls } = appThatPlans(harbourReport(), () => {
      throw failure;
    });
    const session = recordedSession({ cwd, app });
    expect(await main(['import', 'harbour.txt'], session)).toBe(1);
    expect(session.err()).toContain('(slug-taken)');
    expect(session.err()).toMatch(/Nothing was written\.\n$/);
    expect(calls.closed).toBe(1);
  });

  it('shows a warning once, though the import stops after it was shown', async () => {
    const warning = problem({ level: 'warning', rule: 'unlike-others' });
    const { app } = appThatPlans({ ...harbourReport(), problems: [warning] }, () => {
      throw Object.assign(new Error('refused'), { problems: [problem({ rule: 'slug-taken' })] });
    });
    const session = recordedSession({ cwd, app });
    expect(await main(['import', 'harbour.txt'], session)).toBe(1);
    expect(session.err().match(/unlike-others/g)).toHaveLength(1);
    expect(session.err()).toMatch(/\(slug-taken\)[^]*1 error\.\nNothing was written\.\n$/);
  });

  it('refuses files in which nothing is to be read', async () => {
    const { app, calls } = appThatPlans({ pieces: [], changes: [], problems: [] });
    const session = recordedSession({ cwd, app });
    expect(await main(['import', 'harbour.txt'], session)).toBe(1);
    expect(session.err()).toMatch(/^harbour\.txt:1:1 {2}error .*\(no-pieces\)/);
    expect(calls.applied).toBe(0);
  });

  it('shows an unexpected failure as a problem too', async () => {
    const { app } = appThatPlans(harbourReport(), () => {
      throw new Error('disk full');
    });
    const session = recordedSession({ cwd, app });
    expect(await main(['import', 'harbour.txt'], session)).toBe(1);
    expect(session.err()).toContain('The import failed: disk full. (import-failed)');
  });
});

describe('newsroom import --json', () => {
  const read = (text: string) => JSON.parse(text) as PlanReport & { applied: boolean };

  it('prints the result as one document and nothing else', async () => {
    const session = recordedSession({ cwd, app: appThatPlans(harbourReport()).app, tty: true });
    expect(await main(['import', 'harbour.txt', '--json'], session)).toBe(0);
    expect(read(session.out())).toEqual({ ...harbourReport(), applied: true });
    expect(session.out()).not.toContain('\u001b');
    expect(session.err()).toBe('1/2 person ada-okafor\n2/2 article harbour-reopens\n');
  });

  it('prints the plan with --dry-run', async () => {
    const session = recordedSession({ cwd, app: appThatPlans(harbourReport()).app });
    expect(await main(['import', 'harbour.txt', '--json', '--dry-run'], session)).toBe(0);
    expect(read(session.out())).toEqual({ ...harbourReport(), applied: false });
  });

  it.each<[string, string[], NewsroomApp | Error, string[]]>([
    ['a path that is not there', ['gone.md'], new Error('not opened'), ['no-such-file']],
    [
      'an application that cannot be used',
      ['harbour.txt', 'gone.md'],
      new AppUnavailable('site', 'no-strapi-app', 'There is none.', 'Name it.'),
      ['no-such-file', 'no-strapi-app'],
    ],
    [
      'a plan with errors',
      ['gone.md', 'harbour.txt'],
      appThatPlans({ pieces: [], changes: [], problems: [problem({})] }).app,
      ['no-such-file', 'unknown-key'],
    ],
  ])('says in problems: %s', async (_name, paths, app, rules) => {
    const session = recordedSession({ cwd, app });
    expect(await main(['import', '--json', ...paths], session)).toBe(1);
    const { problems, applied } = read(session.out());
    expect(problems.map(({ rule }: Problem) => rule)).toEqual(rules);
    expect(applied).toBe(false);
    expect(session.err()).toBe('');
  });
});

describe('Ctrl-C', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('stops before the next step, so that %s rolls back', async (signal, exitCode) => {
    const { app, calls } = appThatPlans(harbourReport(), () => session.stop(signal));
    const session = recordedSession({ cwd, app });
    expect(await main(['import', 'harbour.txt'], session)).toBe(exitCode);
    expect(calls).toMatchObject({ applied: 0, closed: 1 });
    expect(session.err()).toMatch(/Stopped\. Nothing was written\.\n$/);
  });

  it('does not wait for the application to close, and leaves a finished import finished', async () => {
    const { app, calls } = appThatPlans(harbourReport());
    const hanging = { ...app, close: () => new Promise<void>(() => session.stop('SIGINT')) };
    const session = recordedSession({ cwd, app: hanging });
    expect(await main(['import', 'harbour.txt'], session)).toBe(0);
    expect(calls.applied).toBe(1);
    expect(session.out()).toMatch(/created/);
  });

  it('is answered in JSON as well', async () => {
    const { app } = appThatPlans(harbourReport(), () => session.stop('SIGINT'));
    const session = recordedSession({ cwd, app });
    expect(await main(['import', 'harbour.txt', '--json'], session)).toBe(130);
    expect(JSON.parse(session.out())).toMatchObject({ applied: false, changes: harbourReport().changes });
  });
});
