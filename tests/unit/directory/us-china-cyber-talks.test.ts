import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { createDirectory, findNames, type DirectoryEntry } from '../../../server/src/directory';
import { readTextPiece } from '../../../server/src/pieces/read-text';
import type { FoundName } from '../../../server/src/pieces/types';
import { isPieceExpected, piecesFolder } from '../../setup/pieces';
import { organization, person } from './cast';

interface Expected {
  article: { title: string; byline: string };
  credits: Array<{ person: string; role: string }>;
  people: Array<{ name: string; familyName?: string; prefix?: string; as: string[] }>;
  organizations: Array<{ name: string; printed?: string; aliases?: string[]; as: string[] }>;
  affiliations: Array<{ person: string; organization: string; role?: string; printed?: string }>;
  not_people_or_organizations: string[];
}

const file = join(piecesFolder, 'us-china-cyber-talks.txt');

if (!isPieceExpected) test.skip('the piece on the cyber talks is not on this machine', () => undefined);

const comparison = (): void => {
  const expected = parse(
    readFileSync(join(piecesFolder, 'us-china-cyber-talks.expected.yaml'), 'utf8'),
  ) as Expected;
  const { piece, problems } = readTextPiece({ file, text: readFileSync(file, 'utf8') });
  if (piece === null) throw new Error('The piece can not be read.');

  const countries: Record<string, string> = { 'U.S.': 'US', '(China)': 'CN' };
  const countryOf = (name: string): string | null =>
    Object.entries(countries).find(([words]) => name.includes(words))?.[1] ?? null;
  const people = expected.people.map(({ name, familyName, prefix }) =>
    person(name, { familyName: familyName ?? null, prefix: prefix ?? null }),
  );
  const organizations = expected.organizations.map(({ name, aliases = [] }) =>
    organization(name, { country: countryOf(name), aliases: aliases.map((alias) => [alias, 'acronym']) }),
  );
  /** People and organizations that sound like words of the piece and are not in it. */
  const decoys: DirectoryEntry[] = [
    person('George Washington'),
    person('Guo Wengui', { familyName: 'Guo' }),
    person('Rand Paul'),
    person('Christopher Reeve'),
    person('Justice Smith'),
    person('Theresa May'),
    organization('Beijing University'),
    organization('National Security Agency', { aliases: [['NSA', 'acronym']] }),
    organization('Government of China', {
      country: 'CN',
      aliases: [
        ['Beijing', 'weak'],
        ['China', 'weak'],
      ],
    }),
    organization('Government of the United States', { country: 'US', aliases: [['Washington', 'weak']] }),
    organization('Department of Justice', { slug: 'doj-ca', country: 'CA', classification: 'department' }),
    organization('Ministry of Public Security', {
      slug: 'mps-vn',
      country: 'VN',
      classification: 'ministry',
    }),
    organization('U.S. Marine Corps', { country: 'US', classification: 'military' }),
    organization('Silicon Valley Bank'),
    organization('Washington Post'),
    organization('Institute of Pacific Relations', { aliases: [['IPR', 'acronym']] }),
    organization('Homeland'),
    organization('India Today'),
  ];

  const slugs = new Map([...people, ...organizations].map(({ name, slug }) => [name, slug]));
  const rolesOf = (names: FoundName[], type: FoundName['type']): Record<string, string[]> =>
    Object.fromEntries(
      names.filter((name) => name.type === type).map(({ name, roles }) => [name, [...roles].sort()]),
    );
  const asExpected = (entries: Array<{ name: string; as: string[] }>): Record<string, string[]> =>
    Object.fromEntries(entries.map(({ name, as }) => [name, [...as].sort()]));

  test('is read without a problem', () => {
    expect(problems).toEqual([]);
    expect(piece).toMatchObject({ title: expected.article.title, byline: [expected.article.byline] });
    expect(piece.fields.imageCaption).toMatch(/^Guo Shengkun, .*\.$/);
    expect(piece.fields.authorNote).toMatch(new RegExp(`^${expected.article.byline} `));
    expect(piece.fields.body).not.toMatch(/Pictured/);
    expect(piece.fields.writtenOn).toBeUndefined();
  });

  describe.each([
    ['with its own people and organizations', [...people, ...organizations]],
    [
      'with others that sound alike',
      [
        ...decoys,
        ...people,
        ...organizations,
        ...decoys.map((decoy) => ({ ...decoy, slug: `${decoy.slug}-2` })),
      ],
    ],
  ])('%s', (_, entries) => {
    const { names, affiliations } = findNames(piece, createDirectory(entries));
    const printedOf = (name: string): string[] | undefined =>
      names.find((found) => found.name === name)?.printed;

    test('everybody is found, in the right roles, and nobody else', () => {
      expect(rolesOf(names, 'person')).toEqual(asExpected(expected.people));
      expect(rolesOf(names, 'organization')).toEqual(asExpected(expected.organizations));
      expect(names.map(({ known }) => known).sort()).toEqual([...slugs.values()].sort());
    });

    test('authors are credited', () => {
      const authors = names
        .filter(({ roles }) => roles.includes('author'))
        .map(({ name }) => ({ person: name, role: 'author' }));
      expect(authors).toEqual(expected.credits);
    });

    test('printed as they stand', () => {
      for (const { name, printed } of expected.organizations)
        if (printed) expect(printedOf(name)).toContain(printed);
      expect(printedOf('Andrew Scobell')).toEqual(['Andrew Scobell', 'Scobell']);
      expect(names.find(({ name }) => name === 'Guo Shengkun')?.as).toEqual([
        { role: 'quoted', name: 'Guo Shengkun', title: 'State Councilor' },
        { role: 'depicted', name: 'Guo Shengkun', title: 'China’s minister of public security' },
      ]);
    });

    test('places and laws are nobody', () => {
      const printed = new Set(names.flatMap((name) => name.printed));
      for (const name of expected.not_people_or_organizations) expect(printed.has(name)).toBe(false);
    });

    test('affiliations are those that the text states', () => {
      expect(
        affiliations.map(({ person: who, organization: where, role }) => ({ who, where, role })),
      ).toEqual(
        expected.affiliations.map(({ person: who, organization: where, role }) => ({
          who: slugs.get(who),
          where: slugs.get(where),
          role: role ?? null,
        })),
      );
      for (const { printed } of expected.affiliations) {
        if (printed) expect(affiliations.map(({ evidence }) => evidence)).toContain(printed);
      }
    });
  });
};

if (isPieceExpected) describe('the piece on the cyber talks', comparison);
