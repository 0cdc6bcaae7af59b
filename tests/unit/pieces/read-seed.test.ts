import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { vocabularies } from '../../../server/src/model/vocabularies';
import { readRules } from '../../../server/src/pieces/problems';
import { aliasShape } from '../../../server/src/pieces/read-aliases';
import { articleShape } from '../../../server/src/pieces/read-markdown';
import { organizationShape, tieShape } from '../../../server/src/pieces/read-organizations';
import { creditShape, mentionShape } from '../../../server/src/pieces/read-parties';
import { affiliationShape, personShape } from '../../../server/src/pieces/read-people';
import type { Bundle } from '../../../server/src/pieces/types';
import { isPieceExpected, piecesFolder, seedBundle } from '../../setup/pieces';
import { bundleOf, readFiles } from './bundle-of';

const repository = resolve(__dirname, '../../..');
const shared = (file: string): string => join(piecesFolder, file);
const itWithPiece = isPieceExpected ? it : it.skip;

interface Named {
  name: string;
  as: string[];
  prefix?: string;
  familyName?: string;
  aliases?: string[];
}

interface Expected {
  article: { title: string; written: number };
  credits: Array<{ person: string; role: string }>;
  people: Named[];
  organizations: Named[];
  affiliations: Array<{ person: string; organization: string; role?: string }>;
  organization_ties: Array<{ between: [string, string]; from: number; to: string }>;
}

const expected = (): Expected => parse(readFileSync(shared('us-china-cyber-talks.expected.yaml'), 'utf8'));

let bundle: Bundle;
beforeAll(async () => {
  bundle = readFiles(await seedBundle());
});

const nameOf = (slug: string): string =>
  [...bundle.people, ...bundle.organizations].find((entry) => entry.slug === slug)?.name ?? `nobody: ${slug}`;

const slugOfArticle = 'us-china-cyber-security-talks-paying-dividends';

describe('the seeded bundle', () => {
  it('reads without problems', () => {
    expect(bundle.problems).toEqual([]);
    expect(bundle.pieces.map(({ slug, locale }) => [slug, locale])).toEqual([[slugOfArticle, null]]);
    expect([...bundle.people, ...bundle.organizations].map(({ slug }) => slug)).toEqual([
      ...['siddharth-srivastava', 'guo-shengkun', 'andrew-scobell', 'christopher-yung'],
      ...[
        'us-department-of-justice',
        'us-department-of-homeland-security',
        'ministry-of-public-security-china',
      ],
      ...['rand-corp', 'us-marine-corps-university', 'fireeye'],
    ]);
  });

  it('links only to entries that it declares', () => {
    const [piece] = bundle.pieces;
    const links = [...(piece?.credits ?? []), ...(piece?.mentions ?? [])].map(
      ({ target }) => target?.text ?? '',
    );
    const organizations = [
      ...bundle.people.flatMap(({ affiliations = [] }) => affiliations),
      ...bundle.organizations.flatMap(({ ties = [] }) => ties),
    ];
    for (const slug of [...links, ...organizations.map(({ organization }) => organization.text)]) {
      expect(nameOf(slug)).not.toContain('nobody');
    }
  });

  itWithPiece('has every credit and mention that a careful reader finds, and no other', () => {
    const [piece] = bundle.pieces;
    const { article, credits, people, organizations } = expected();
    expect(piece).toMatchObject({ title: article.title, fields: { writtenOn: String(article.written) } });
    expect(piece?.credits?.map(({ role, target }) => ({ person: nameOf(target?.text ?? ''), role }))).toEqual(
      credits,
    );
    const found = piece?.mentions?.map(({ role, target }) => `${nameOf(target?.text ?? '')}: ${role}`).sort();
    const named = [...people, ...organizations].flatMap(({ name, as }) =>
      as.map((role) => `${name}: ${role}`),
    );
    expect(found).toEqual(named.filter((line) => !line.endsWith('author')).sort());
  });

  itWithPiece('knows the people and organizations as the reader does', () => {
    const { people, organizations } = expected();
    for (const { name, prefix, familyName } of people) {
      const fields = bundle.people.find((person) => person.name === name)?.fields;
      expect(fields).toMatchObject({ ...(prefix ? { prefix } : {}), ...(familyName ? { familyName } : {}) });
    }
    for (const { name, aliases = [] } of organizations) {
      const known = bundle.organizations.find((organization) => organization.name === name)?.aliases ?? [];
      expect(known.map((alias) => alias.name)).toEqual(expect.arrayContaining(aliases));
    }
  });

  itWithPiece('has every affiliation and tie, each with the article as its source', () => {
    const { affiliations, organization_ties: ties } = expected();
    const held = bundle.people.flatMap(({ name, affiliations: roles = [] }) =>
      roles.map(({ organization, role, asOf, source }) => ({
        person: name,
        organization: nameOf(organization.text),
        role,
        asOf,
        source: source?.text,
      })),
    );
    expect(held).toEqual(
      affiliations.map(({ person, organization, role = null }) => ({
        person,
        organization,
        role,
        asOf: '2017',
        source: slugOfArticle,
      })),
    );
    const tied = bundle.organizations.flatMap(({ name, ties: links = [] }) =>
      links.map(({ organization, type, from, to, source }) => ({
        between: [name, nameOf(organization.text)],
        type,
        from,
        to,
        source: source?.text,
      })),
    );
    expect(tied).toEqual(
      ties.map(({ between, from, to }) => ({
        between,
        type: 'partner of',
        from: String(from),
        to,
        source: slugOfArticle,
      })),
    );
  });
});

const RUN = 6;

/** Names that may stand anywhere as the piece prints them. */
const names = [
  'U.S., China cyber security talks paying dividends',
  'U.S.-China Cybercrime and Related Issues High Level Joint Dialogues',
  'U.S. departments of Justice and Homeland Security (DHS)',
  'Chinese State Councilor Guo Shengkun',
  'the Chinese Ministry of Public Security',
  'Dr. Christopher Yung at the U.S. Marine Corps University',
];

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/['’.]/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

const runsIn = (words: string[]): string[] =>
  words
    .slice(0, Math.max(0, words.length - RUN + 1))
    .map((_, start) => words.slice(start, start + RUN).join(' '));

const textFile = /\.(md|txt|ya?ml|json|ts|tsx|mjs|js|html)$/;
const foreign = new Set([
  'node_modules',
  'dist',
  'build',
  '.tmp',
  '.cache',
  '.git',
  '.strapi',
  'coverage',
  'package-lock.json',
]);

const filesBelow = (path: string): string[] => {
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    if (foreign.has(entry.name)) return [];
    const below = join(path, entry.name);
    if (entry.isDirectory()) return filesBelow(below);
    return entry.isFile() && textFile.test(entry.name) ? [below] : [];
  });
};

describe('the original text', () => {
  itWithPiece(`is nowhere in the repository: no ${RUN} of its words in a row, names aside`, () => {
    const allowed = new Set(names.flatMap((name) => runsIn(wordsOf(name))));
    const paragraphs = readFileSync(shared('us-china-cyber-talks.txt'), 'utf8').split(/\n\s*\n/);
    const printed = new Set(
      paragraphs.flatMap((paragraph) => runsIn(wordsOf(paragraph))).filter((run) => !allowed.has(run)),
    );
    expect(printed.size).toBeGreaterThan(300);
    const copied = filesBelow(repository).flatMap((file) =>
      runsIn(wordsOf(readFileSync(file, 'utf8')))
        .filter((run) => printed.has(run))
        .map((run) => `${file.slice(repository.length + 1)}: ${run}`),
    );
    expect(copied).toEqual([]);
  });
});

describe('the document of the import formats', () => {
  const document = readFileSync(join(repository, 'seed/README.md'), 'utf8');

  it.each(Object.keys(readRules))('explains the rule %s', (rule) => {
    expect(document).toContain(`\`${rule}\``);
  });

  const shapes = {
    aliasShape,
    personShape,
    affiliationShape,
    organizationShape,
    tieShape,
    articleShape,
    creditShape,
    mentionShape,
  };

  it.each(Object.entries(shapes))('explains every key of %s', (_shape, shape) => {
    for (const key of Object.keys(shape)) expect(document).toContain(`\`${key}\``);
  });

  it.each(Object.entries(vocabularies))('lists every %s', (_list, words) => {
    for (const word of words) expect(document).toContain(`\`${word}\``);
  });

  const examples = [...document.matchAll(/^```[a-z]*\n([\s\S]*?)^```$/gm)].map(([, example = '']) => example);
  const exampleWith = (words: string): string => examples.find((example) => example.includes(words)) ?? '';

  it.each([
    ['people.yaml', '- name: Guo Shengkun'],
    ['organizations.yaml', '- name: U.S. Department of Homeland Security'],
    ['piece.md', 'title: Rates rise again'],
    ['piece.txt', 'By Ada Example'],
  ])('has an example of %s that reads without problems', (file, words) => {
    const { problems, people, organizations, pieces } = bundleOf({ [file]: exampleWith(words) });
    expect(problems).toEqual([]);
    expect([...people, ...organizations, ...pieces]).toHaveLength(1);
  });

  it('shows what its plain-text example becomes', () => {
    const [piece] = bundleOf({ 'piece.txt': exampleWith('By Ada Example') }).pieces;
    expect(piece).toMatchObject({
      title: 'Rates rise again',
      byline: ['Ada Example'],
      fields: {
        dateline: 'OSLO',
        imageCaption: 'Bea Banker, center, in May.',
        authorNote: 'Ada Example is a reporter in Oslo.',
      },
    });
  });
});
