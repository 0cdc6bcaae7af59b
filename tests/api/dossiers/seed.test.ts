import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import type { ArticleDossier } from '../../../server/src/api/contracts/dossiers';
import { type TestApp, bootApp } from '../../setup/boot';
import { importFiles, seedBundle } from '../../setup/pieces';

const folder = path.resolve(__dirname, '../../../seed/us-china-cyber-talks');
const piece = 'us-china-cyber-talks.md';

interface Written {
  person?: string;
  organization?: string;
  role: string;
  title?: string;
}

let app: TestApp;
let dossier: ArticleDossier;

beforeAll(async () => {
  app = await bootApp();
  await importFiles(app, await seedBundle());
  const address = '/api/newsroom/articles/us-china-cyber-security-talks-paying-dividends/dossier';
  dossier = (await app.request.get(address).expect(200)).body.data;
});
afterAll(() => app.destroy());

const read = (file: string) => readFile(path.join(folder, file), 'utf8');

test('the dossier of the seeded piece has everybody whom its file names, in order', async () => {
  const [, front = ''] = (await read(piece)).split('---\n');
  const { mentions, credits, title }: { mentions: Written[]; credits: Written[]; title: string } =
    parse(front);
  expect(dossier.title).toBe(title);
  const asWritten = ({ person, organization, role, title: printed }: Written) => [
    role,
    person ?? organization,
    printed ?? null,
  ];
  expect(
    dossier.mentions.map(({ role, person, organization, title: printed }) => [
      ...[role, (person ?? organization)?.slug, printed],
    ]),
  ).toEqual(mentions.map(asWritten));
  expect(dossier.credits.map(({ role, person }) => [role, person?.slug, null])).toEqual(
    credits.map(asWritten),
  );
});

test('and what its directory says of them', async () => {
  const people: Array<{ slug: string; affiliations?: object[] }> = parse(await read('people.yaml'));
  const organizations: Array<{ slug: string; ties?: object[]; aliases?: unknown[] }> = parse(
    await read('organizations.yaml'),
  );
  const count = (list: unknown[] | undefined) => list?.length ?? 0;
  expect(
    dossier.people.map(({ slug, affiliationsThen, affiliationsNow }) => [
      ...[slug, affiliationsThen.length, affiliationsNow.length],
    ]),
  ).toEqual(people.map(({ slug, affiliations }) => [slug, count(affiliations), count(affiliations)]));
  const told = organizations.map(({ slug, ties, aliases }) => [slug, count(ties), count(aliases)]);
  expect(
    dossier.organizations.map(({ slug, ties, aliases }) => [slug, ties.length, aliases.length]).sort(),
  ).toEqual(told.sort());
});
