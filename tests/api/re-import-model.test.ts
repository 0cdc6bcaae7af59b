import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { PlanReport } from '../../server/src/pieces/types';
import { type TestApp, bootApp } from '../setup/boot';
import { testedDatabase } from '../setup/database';
import { type Entry, documents } from '../setup/documents';
import { importFiles, sourceFile } from '../setup/pieces';
import {
  type Aliases,
  type PersonFile,
  type State,
  type Step,
  type Values,
  after,
  created,
} from './re-import-model';

let app: TestApp;
beforeAll(async () => {
  app = await bootApp();
});
afterAll(() => app.destroy());

/** Each history has a person of its own, so that none sees another's. */
let person = 0;
const slug = () => `model-${person}`;

const listed = (aliases: Aliases) => Object.entries(aliases).map(([name, kind]) => ({ name, kind }));

const sourceOf = ({ aliases, ...fields }: PersonFile) =>
  sourceFile(
    'people.json',
    JSON.stringify([
      { name: `Model ${person}`, slug: slug(), ...fields, ...(aliases ? { aliases: listed(aliases) } : {}) },
    ]),
  );

const find = (status: 'draft' | 'published') =>
  documents(app, 'person').findFirst({ status, filters: { slug: slug() }, populate: ['aliases'] });

const aliasesOf = (entry: Entry) => entry.aliases as Array<{ name: string; kind: Aliases[string] }>;

const valuesOf = (entry: Entry | null): Values | null =>
  entry && {
    summary: entry.summary as string | null,
    prefix: entry.prefix as string | null,
    biography: entry.biography as string | null,
    aliases: Object.fromEntries(aliasesOf(entry).map(({ name, kind }) => [name, kind])),
  };

/** Does what an editor does in the admin: changes the draft as it is and saves it, or publishes. */
async function edit(step: Extract<Step, { editor: string }>) {
  const draft = await find('draft');
  if (!draft) throw new Error('the person is not there');
  const { documentId } = draft;
  if (step.editor === 'unpublishes') {
    await documents(app, 'person').unpublish({ documentId });
    return;
  }
  const others = () => aliasesOf(draft).filter(({ name }) => name !== ('name' in step ? step.name : ''));
  const data =
    step.editor === 'sets'
      ? { [step.field]: step.value }
      : {
          aliases:
            step.editor === 'removes alias' ? others() : [...others(), { name: step.name, kind: step.kind }],
        };
  await documents(app, 'person').update({
    documentId,
    data,
    ...(step.publishes ? { status: 'published' } : {}),
  });
}

const conflictsIn = ({ changes }: PlanReport) =>
  changes.filter(({ action }) => action === 'conflict').flatMap(({ fields }) => fields);

/** Every row of the person, which tells whether anything was written at all. */
const rows = () =>
  app.strapi.db
    .query('plugin::newsroom.person')
    .findMany({ where: { slug: slug() }, orderBy: 'id', populate: ['aliases'] });

async function importTwice(state: State, overwrite: boolean): Promise<string[]> {
  const first = await importFiles(app, [sourceOf(state.file)], { overwrite });
  const before = await rows();
  const again = await importFiles(app, [sourceOf(state.file)], { overwrite });
  expect(again.changes.map(({ action }) => action)).not.toContain('create');
  expect(again.changes.map(({ action }) => action)).not.toContain('update');
  expect(conflictsIn(again)).toEqual(conflictsIn(first));
  expect(await rows()).toEqual(before);
  return conflictsIn(first);
}

/** The order of a merged list is not in the README, so it is taken as it comes. */
async function asFound(state: State): Promise<State> {
  const [draft, published] = [valuesOf(await find('draft')), valuesOf(await find('published'))];
  expect({ draft, published }).toEqual({ draft: state.draft, published: state.published });
  return { ...state, draft: draft ?? state.draft, published };
}

const oneOf = <const Value>(...values: Value[]) => fc.constantFrom(...values);
const field = oneOf('summary', 'prefix');
const value = oneOf('A', 'B', 'C', null);
const name = oneOf('Alias One', 'Alias Two', 'Alias Three');
const kind = oneOf('full', 'former');
const publishes = fc.boolean();

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    {
      weight: 2,
      arbitrary: fc.record({
        editor: fc.constant('sets'),
        field: oneOf('summary', 'prefix', 'biography'),
        value,
        publishes,
      }),
    },
    { weight: 2, arbitrary: fc.record({ editor: fc.constant('writes alias'), name, kind, publishes }) },
    fc.record({ editor: fc.constant('removes alias'), name, publishes }),
    fc.constant({ editor: 'unpublishes' }),
    { weight: 2, arbitrary: fc.record({ file: fc.constant('sets'), field, value }) },
    fc.record({ file: fc.constant('leaves out'), key: oneOf('summary', 'prefix', 'aliases') }),
    { weight: 2, arbitrary: fc.record({ file: fc.constant('writes alias'), name, kind }) },
    { weight: 2, arbitrary: fc.record({ file: fc.constant('removes alias'), name }) },
    { weight: 5, arbitrary: fc.record({ import: oneOf('usual', 'usual', 'overwrite') }) },
  ),
  { minLength: 3, maxLength: 14 },
);

const firstFile: fc.Arbitrary<PersonFile> = fc.record(
  { summary: value, prefix: value, aliases: fc.dictionary(name, kind, { noNullPrototype: true }) },
  { requiredKeys: [] },
);

test('whatever editors and files do, importing again follows the table in the README', async () => {
  await fc.assert(
    fc.asyncProperty(firstFile, steps, async (file, history) => {
      person += 1;
      await importFiles(app, [sourceOf(file)]);
      let state = await asFound(created(file));
      for (const step of history) {
        const next = after(state, step);
        if ('editor' in step) await edit(step);
        if ('import' in step)
          expect(await importTwice(state, step.import === 'overwrite')).toEqual(next.conflicts);
        state = await asFound(next.state);
      }
    }),
    // Long searches for the smallest history end in time to show the seed.
    { numRuns: testedDatabase === 'sqlite' ? 40 : 8, interruptAfterTimeLimit: 90_000 },
  );
});
