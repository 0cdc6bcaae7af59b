import type { Decisions } from '../../../server/src/pieces/decisions';
import { foundKey } from '../../../server/src/pieces/decisions';
import type { Item } from '../../../server/src/pieces/entry';
import { planImport } from '../../../server/src/pieces/plan';
import { type Stored, storedKey } from '../../../server/src/pieces/snapshot';
import { wishOf } from '../../../server/src/pieces/wanted';
import { briefly, bundleOf } from './bundle-of';
import { knownOf } from './known-of';

const text = `Harbour board meets in Oslo
By Nora Lind

The port will grow, said Ada Berg, director of the Harbour Board, on Monday. Residents object.

Mr. Berg will speak again. Lena Moe listened.
`;

const known = knownOf([
  { type: 'person', slug: 'ada-berg', name: 'Ada Berg' },
  { type: 'person', slug: 'bo-berg', name: 'Bo Berg' },
  { type: 'person', slug: 'lena-moe', name: 'Lena Moe' },
  { type: 'organization', slug: 'harbour-board', name: 'Harbour Board' },
]);

const none: Decisions = { names: [], affiliations: [] };
const files = { 'port.txt': text };

const planWith = (
  decisions: Decisions = none,
  stored: Stored = new Map(),
  of: Record<string, string> = files,
) =>
  planImport(wishOf(bundleOf(of), known, decisions), stored, { draft: false, overwrite: false, decisions });

const articleIn = (plan: ReturnType<typeof planWith>) => {
  const entry = plan.entries.find(({ wanted }) => wanted.type === 'article');
  if (!entry) throw new Error('The plan has no article.');
  return entry;
};

const whom = ({ role, person, organization }: Item) => `${role} ${person ?? organization}`;
const mentions = (decisions: Decisions) =>
  (articleIn(planWith(decisions)).write.lists.mentions ?? []).map(whom).sort();

const about = (decision: object, found = 'person:ada-berg'): Decisions => ({
  names: [{ file: 'port.txt', found, ...decision }],
  affiliations: [],
});

test('without decisions the text alone speaks', () => {
  expect(mentions(none)).toEqual([
    'cited person:ada-berg',
    'mentioned organization:harbour-board',
    'subject person:lena-moe',
  ]);
});

test('a dropped name is not linked, and what the text says of its offices is not believed', () => {
  const plan = planWith(about({ drop: true }));
  expect((articleIn(plan).write.lists.mentions ?? []).map(whom)).not.toContain('cited person:ada-berg');
  const { affiliations, names } = plan.report.pieces[0] ?? {};
  expect(affiliations).toEqual([]);
  expect(names?.map(({ known: slug }) => slug)).not.toContain('ada-berg');
});

test('a corrected role replaces those that were found', () => {
  expect(mentions(about({ roles: ['subject', 'mentioned'] }))).toEqual([
    'mentioned organization:harbour-board',
    'mentioned person:ada-berg',
    'subject person:ada-berg',
    'subject person:lena-moe',
  ]);
});

test('a name may be an author', () => {
  const { credits } = articleIn(planWith(about({ roles: ['author'] }))).write.lists;
  expect(credits?.map(whom)).toContain('author person:ada-berg');
});

test('a name that means somebody else takes the offices along', () => {
  const plan = planWith(about({ target: 'person:bo-berg' }));
  expect(articleIn(plan).write.lists.mentions?.map(whom)).toContain('cited person:bo-berg');
  expect(plan.report.pieces[0]?.affiliations).toMatchObject([
    { person: 'bo-berg', organization: 'harbour-board' },
  ]);
});

test('two names that mean one are linked once in each role', () => {
  const both = about({ target: 'person:lena-moe', roles: ['mentioned', 'quoted'] });
  expect(mentions(both)).toEqual([
    'mentioned organization:harbour-board',
    'mentioned person:lena-moe',
    'quoted person:lena-moe',
    'subject person:lena-moe',
  ]);
});

test('an author whom nobody knew is linked to the person chosen', () => {
  const { credits } = articleIn(planWith(about({ target: 'person:lena-moe' }, 'person "Nora Lind"'))).write
    .lists;
  expect(credits).toMatchObject([{ person: 'person:lena-moe', name: 'Nora Lind' }]);
});

test('name and title are printed as somebody says', () => {
  const { mentions: items } = articleIn(planWith(about({ name: 'A. Berg', title: 'Director' }))).write.lists;
  expect(items).toContainEqual(expect.objectContaining({ name: 'A. Berg', title: 'Director' }));
});

test('an affiliation that nobody believes is remembered, and not asked for again', () => {
  const [fact] = planWith().report.pieces[0]?.affiliations ?? [];
  if (!fact) throw new Error('The text states no affiliation.');
  const { person, organization, role } = fact;
  const plan = planWith({
    names: [],
    affiliations: [{ file: 'port.txt', person, organization, role, drop: true }],
  });
  expect(plan.report.pieces[0]?.affiliations).toEqual([]);
  const entry = plan.entries.find(({ wanted }) => wanted.key === 'person:ada-berg');
  expect(entry?.write.lists).toEqual({});
  expect(entry?.remember.lists['affiliations from texts']).toMatchObject([
    { organization: 'organization:harbour-board' },
  ]);
});

test('importing the text again without decisions does not take them back', () => {
  const first = articleIn(planWith(about({ roles: ['subject'] })));
  const now = '2026-01-01T00:00:00.000Z';
  const values = { scalars: first.write.scalars, lists: first.write.lists };
  const stored: Stored = new Map([
    [
      storedKey(first.wanted.key, 'en'),
      {
        documentId: 'article-1',
        draft: values,
        published: values,
        memory: first.remember,
        keptMemory: first.remember,
        memoryOf: 'article-1',
        gone: new Set<string>(),
        draftAt: now,
        publishedAt: now,
        leftAt: null,
      },
    ],
  ]);
  for (const decisions of [none, about({ roles: ['subject'] })]) {
    const again = planWith(decisions, stored);
    expect(again.report.changes.find(({ type }) => type === 'article')?.action).toBe('keep');
  }
});

test.each([
  ['a name that the text does not have', about({ drop: true }, 'person:bo-berg'), files],
  [
    'a name that Markdown declares',
    { ...about({ drop: true }), names: [{ file: 'p.md', found: 'x' }] },
    {
      'p.md': '---\ntitle: T\n---\nx\n',
    },
  ],
  ['a file that is no piece', about({ drop: true }), { 'people.yaml': '- name: Someone\n' }],
  [
    'an affiliation that it does not state',
    {
      names: [],
      affiliations: [
        {
          file: 'port.txt',
          person: 'bo-berg',
          organization: 'harbour-board',
          role: null,
          drop: true as const,
        },
      ],
    },
    files,
  ],
])('a decision about %s is an error', (_what, decisions, of) => {
  const { problems } = planWith(decisions, new Map(), of as Record<string, string>).report;
  expect(problems.map(({ rule }) => rule)).toContain('unknown-decision');
});

test('so is a target that is not there, at the place of the name', () => {
  const { problems } = planWith(about({ target: 'person:nobody' })).report;
  expect(problems.filter(({ level }) => level === 'error').map(briefly)).toEqual([
    'port.txt:4:26 error unknown-person',
  ]);
});

test('names are called by whom they mean, or by how the text spells them', () => {
  expect(foundKey({ type: 'person', known: 'ada-berg', name: 'Ada Berg' })).toBe('person:ada-berg');
  expect(foundKey({ type: 'person', known: null, name: 'Nora Lind' })).toBe('person "Nora Lind"');
});
