import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { type TestApp, bootApp } from '../setup/boot';
import { describeWithPiece, importFiles, piecesFolder, seedBundle } from '../setup/pieces';

interface Expected {
  article: { title: string; caption: string };
  people: Array<{ name: string; as: string[] }>;
  organizations: Array<{ name: string; printed?: string; as: string[] }>;
  affiliations: Array<{ person: string; organization: string; role?: string }>;
  organization_ties: Array<{ between: [string, string]; from: number; to: string }>;
  not_people_or_organizations: string[];
}

interface Named {
  name: string;
}

interface Link {
  role: string;
  name: string;
  person: Named | null;
  organization: Named | null;
}

interface Affiliation {
  role: string | null;
  asOf: string | null;
  organization: Named;
  source: { slug: string } | null;
}

interface Tie {
  from: string;
  to: string;
  organization: Named;
  source: { slug: string } | null;
}

const slug = 'us-china-cyber-security-talks-paying-dividends';
const text = 'us-china-cyber-talks.txt';

let app: TestApp;
let expected: Expected;

const get = async (address: string) =>
  (await app.request.get(`/api/newsroom/${address}`).expect(200)).body.data;

const nameOf = ({ person, organization }: Link) => (person ?? organization)?.name;

/** "quoted Guo Shengkun": every link as a sentence, sorted. */
const linksOf = (links: Link[]) => links.map((link) => `${link.role} ${nameOf(link)}`).sort();

const expectedLinks = (among: 'author' | 'others') =>
  [...expected.people, ...expected.organizations]
    .flatMap(({ name, as }) => as.map((role) => ({ name, role })))
    .filter(({ role }) => (role === 'author') === (among === 'author'))
    .map(({ name, role }) => `${role} ${name}`)
    .sort();

const article = () =>
  get(`articles/${slug}?populate[credits][populate]=*&populate[mentions][populate]=*`) as Promise<{
    title: string;
    body: string;
    imageCaption: string;
    authorNote: string;
    writtenOn: string;
    credits: Link[];
    mentions: Link[];
  }>;

const expectTheLinksOfTheExpectedFile = async () => {
  const { credits, mentions } = await article();
  expect(linksOf(credits)).toEqual(expectedLinks('author'));
  expect(linksOf(mentions)).toEqual(expectedLinks('others'));

  const people: Array<Named & { affiliations: Affiliation[] }> = await get(
    'people?populate[affiliations][populate]=*&pagination[pageSize]=100',
  );
  expect(people.map(({ name }) => name).sort()).toEqual(expected.people.map(({ name }) => name).sort());
  const affiliations = people.flatMap(({ name, affiliations: held }) =>
    held.map(({ organization, role }) => [name, organization.name, role ?? ''].join(', ')),
  );
  const wanted = expected.affiliations.map(({ person, organization, role }) =>
    [person, organization, role ?? ''].join(', '),
  );
  expect(affiliations.sort()).toEqual(wanted.sort());

  const organizations: Array<Named & { ties: Tie[] }> = await get(
    'organizations?populate[ties][populate]=*&pagination[pageSize]=100',
  );
  expect(organizations.map(({ name }) => name).sort()).toEqual(
    expected.organizations.map(({ name }) => name).sort(),
  );
  const ties = organizations.flatMap(({ name, ties: held }) =>
    held.map(
      ({ organization, from, to }) => `${[name, organization.name].sort().join(' & ')}, ${from} to ${to}`,
    ),
  );
  expect(ties.sort()).toEqual(
    expected.organization_ties
      .map(({ between, from, to }) => `${[...between].sort().join(' & ')}, ${from} to ${to}`)
      .sort(),
  );
  const facts = [...people.flatMap((one) => one.affiliations), ...organizations.flatMap((one) => one.ties)];
  expect(facts.map(({ source }) => source?.slug)).toEqual(facts.map(() => slug));
};

describeWithPiece('the seed, told in steps', () => {
  beforeAll(async () => {
    expected = parse(await readFile(path.join(piecesFolder, 'us-china-cyber-talks.expected.yaml'), 'utf8'));
    app = await bootApp();
  });
  afterAll(() => app.destroy());

  test('the first import creates and publishes everything', async () => {
    const { changes, problems } = await importFiles(app, await seedBundle());
    expect(problems).toEqual([]);
    expect(new Set(changes.map(({ action }) => action))).toEqual(new Set(['create']));
    expect(changes.every(({ publish }) => publish)).toBe(true);
    await expectTheLinksOfTheExpectedFile();
    expect(await article()).toMatchObject({ title: expected.article.title, writtenOn: '2017' });
  });

  test('the second import changes nothing', async () => {
    const before = await app.strapi.db.query('plugin::newsroom.article').findMany({ orderBy: 'id' });
    const { changes } = await importFiles(app, await seedBundle());
    expect(new Set(changes.map(({ action }) => action))).toEqual(new Set(['keep']));
    expect(await app.strapi.db.query('plugin::newsroom.article').findMany({ orderBy: 'id' })).toEqual(before);
  });

  test('the original text updates the same article and finds every link by itself', async () => {
    const bytes = await readFile(path.join(piecesFolder, text));
    const { changes, problems, pieces } = await importFiles(app, [{ file: text, bytes }]);
    expect(problems).toEqual([]);
    expect(changes.filter(({ action }) => action !== 'keep')).toMatchObject([
      { action: 'update', type: 'article', slug, publish: true },
    ]);
    await expectTheLinksOfTheExpectedFile();

    const { body, imageCaption, authorNote, writtenOn, mentions } = await article();
    expect(body).toContain('Silicon Valley');
    expect(body).not.toContain('Pictured');
    expect(imageCaption).toMatch(/^Guo Shengkun, .* in Beijing\.$/);
    expect(authorNote).toMatch(/^Siddharth Srivastava is .*New Delhi/);
    expect(writtenOn).toBe('2017');
    for (const { name, printed } of expected.organizations.filter((one) => one.printed)) {
      expect(mentions.filter((link) => nameOf(link) === name).map((link) => link.name)).toEqual([printed]);
    }

    const found = pieces[0]?.names ?? [];
    expect(
      found.map(({ name }) => name).filter((name) => expected.not_people_or_organizations.includes(name)),
    ).toEqual([]);
    expect(found.every(({ known }) => known)).toBe(true);
    expect(pieces[0]?.affiliations).toHaveLength(expected.affiliations.length);
  });

  test('and changes nothing when it comes again', async () => {
    const bytes = await readFile(path.join(piecesFolder, text));
    const { changes } = await importFiles(app, [{ file: text, bytes }]);
    expect(new Set(changes.map(({ action }) => action))).toEqual(new Set(['keep']));
  });
});
