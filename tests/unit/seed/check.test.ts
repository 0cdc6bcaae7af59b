import { type CheckReport, type Finding, rules } from '../../../server/src/links/findings';
import { AppUnavailable } from '../../../seed/src/app/unavailable';
import { main } from '../../../seed/src/index';
import { recordedSession } from './recorded-session';

const finding = (given: Partial<Finding>): Finding => ({
  rule: 'row-missing',
  level: 'error',
  type: 'article',
  name: 'Harbour reopens',
  slug: 'harbour-reopens',
  documentId: 'abc',
  locale: 'en',
  version: 'published',
  place: 'mentions 2',
  target: { type: 'person', documentId: 'def', locale: null, name: 'Ada Okafor' },
  label: null,
  message: "The link to the person 'Ada Okafor' is missing, and its key remembers it.",
  remedy: rules['row-missing'].remedy,
  ...given,
});

const reportOf = (findings: Finding[], counts: Partial<CheckReport['counts']> = {}): CheckReport => ({
  counts: {
    ...(Object.fromEntries(
      Object.keys(rules).map((rule) => [rule, findings.filter((one) => one.rule === rule).length]),
    ) as CheckReport['counts']),
    ...counts,
  },
  findings,
});

const sessionOn = (report: CheckReport, after = report) => {
  const calls: string[] = [];
  const session = recordedSession({
    app: {
      imports: {
        plan: () => Promise.reject(new Error('no import was expected')),
        apply: () => Promise.reject(new Error('no import was expected')),
      },
      links: {
        check: async () => {
          calls.push('check');
          return report;
        },
        repair: async () => {
          calls.push('repair');
          return { before: report.counts, upgraded: 2, report: after };
        },
      },
      close: async () => {
        calls.push('close');
      },
    },
  });
  return { session, calls };
};

describe('newsroom check', () => {
  it('says that all is well', async () => {
    const { session, calls } = sessionOn(reportOf([]));
    expect(await main(['check'], session)).toBe(0);
    expect(session.out()).toBe('Every link and slug is in order.\n');
    expect(calls).toEqual(['check', 'close']);
  });

  it('says where, what, and once for each rule what to do', async () => {
    const report = reportOf([finding({}), finding({ place: 'mentions 3' })], { 'row-missing': 7 });
    const { session } = sessionOn(report);
    expect(await main(['check'], session)).toBe(1);
    expect(session.out().split('\n')).toEqual([
      "error  article 'Harbour reopens' (harbour-reopens) [en], published, mentions 2: The link to the person 'Ada Okafor' is missing, and its key remembers it. (row-missing)",
      "error  article 'Harbour reopens' (harbour-reopens) [en], published, mentions 3: The link to the person 'Ada Okafor' is missing, and its key remembers it. (row-missing)",
      '    ... and 5 more.',
      "    Run 'newsroom check --repair'.",
      '',
      'row-missing  7',
      '',
    ]);
  });

  it('is content with warnings, which a person must decide', async () => {
    const unlinked = finding({
      rule: 'unlinked',
      level: 'warning',
      message: "'Ada' is linked to nobody.",
      remedy: rules.unlinked.remedy,
    });
    const { session } = sessionOn(reportOf([unlinked]));
    expect(await main(['check'], session)).toBe(0);
    expect(session.out()).toContain('warning  article');
  });

  it('repairs only when it is told to', async () => {
    const { session, calls } = sessionOn(reportOf([finding({})]), reportOf([]));
    expect(await main(['check', '--repair'], session)).toBe(0);
    expect(session.out().split('\n')).toEqual([
      '2 links got a target key.',
      '',
      '             found  mended  left',
      'row-missing      1       1     0',
      '',
    ]);
    expect(calls).toEqual(['repair', 'close']);
  });

  it('prints one JSON document', async () => {
    const { session } = sessionOn(reportOf([finding({})]));
    expect(await main(['check', '--json'], session)).toBe(1);
    expect(JSON.parse(session.out())).toMatchObject({
      counts: { 'row-missing': 1 },
      findings: [{ rule: 'row-missing', documentId: 'abc' }],
      problems: [],
    });
  });

  it('says why there is no application', async () => {
    const missing = new AppUnavailable('x', 'no-app', 'There is no Strapi application.', 'Name one.');
    const session = recordedSession({ app: missing });
    expect(await main(['check'], session)).toBe(1);
    expect(session.err()).toContain('(no-app)');
    expect(session.out()).toBe('');
  });

  it('says why a check failed, without a place that is not there', async () => {
    const failing = recordedSession({
      app: {
        imports: {
          plan: () => Promise.reject(new Error('no import was expected')),
          apply: () => Promise.reject(new Error('no import was expected')),
        },
        links: {
          check: () => Promise.reject(new Error('the connection was lost')),
          repair: () => Promise.reject(new Error('no repair was expected')),
        },
        close: async () => {},
      },
    });
    expect(await main(['check'], failing)).toBe(1);
    expect(failing.err().split('\n')).toEqual([
      'error  The check failed: the connection was lost. (check-failed)',
      '    Mend the reason and run it again.',
      '',
      '1 error.',
      '',
    ]);
  });
});
