import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ChangeService } from '../../server/src/changes/service';
import { type TestApp, bootApp } from '../setup/boot';
import { testedDatabase } from '../setup/database';
import { documents } from '../setup/documents';

let app: TestApp;
let changes: ChangeService;

beforeAll(async () => {
  app = await bootApp();
  changes = app.strapi.plugin('newsroom').service('changes') as ChangeService;
});
afterAll(() => app.destroy());

const revision = async () => (await changes.revision({ drafts: true })).id;
const shown = () => changes.revision({ drafts: false });
const rows = () => app.strapi.db.connection('newsroom_changes');
const notedSince = async (ids: number[]) =>
  (await changes.latest())
    .filter(({ id }) => !ids.includes(id))
    .map(({ type, entry, shown }) => ({ type, entry, shown }));
const idsNow = async () => (await changes.latest()).map(({ id }) => id);

/** A promise, and what fulfils it. */
const gate = () => {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
};

describe('a change', () => {
  test('of anything may have come before a boot', async () => {
    expect((await changes.latest())[0]).toMatchObject({ type: 'everything', entry: null });
  });

  test('is noted once for each entry of a transaction, by name', async () => {
    const before = await idsNow();
    const [one, other] = await app.strapi.db.transaction(async () => {
      const made = [];
      for (const name of ['One', 'Other']) {
        const { documentId } = await documents(app, 'person').create({ data: { name } });
        await documents(app, 'person').publish({ documentId });
        await documents(app, 'person').update({
          documentId,
          data: { summary: 'Again' },
          status: 'published',
        });
        made.push(documentId);
      }
      return made;
    });
    expect(await notedSince(before)).toEqual(
      [one, other].flatMap((entry) => [
        { type: 'person', entry, shown: false },
        { type: 'person', entry, shown: true },
      ]),
    );
  });

  test('is not noted when its transaction is rolled back', async () => {
    const before = await revision();
    const failed = app.strapi.db.transaction(async () => {
      await documents(app, 'person').create({ data: { name: 'Nobody' } });
      throw new Error('Changed my mind');
    });
    await expect(failed).rejects.toThrow('Changed my mind');
    expect(await revision()).toBe(before);
  });

  test('of many rows at once is one of the whole type', async () => {
    const before = await idsNow();
    await app.strapi.db.query('plugin::newsroom.person').deleteMany({ where: { name: 'Nobody at all' } });
    expect(await notedSince(before)).toEqual([{ type: 'person', entry: null, shown: true }]);
  });
});

/** SQLite has one connection, and so one transaction at a time. */
const inParallel = (['postgres', 'mysql'] as const).filter((client) => client === testedDatabase);

for (const client of inParallel)
  describe(`transactions that end in another order on ${client}`, () => {
    /** Writes in a transaction, does something while it is open, and lets it end. */
    const whileOpen = async (write: () => Promise<unknown>, run: () => Promise<void>) => {
      const { open, opened } = gate();
      const wrote = gate();
      const early = app.strapi.db.transaction(async () => {
        await write();
        wrote.open();
        await opened;
      });
      try {
        await Promise.race([wrote.opened, early]);
        await run();
      } finally {
        open();
        await early;
      }
    };
    const addPerson = (name: string) =>
      app.strapi.db.query('plugin::newsroom.person').create({ data: { name } });

    test('each give another revision when they end, and none before', async () => {
      const seen = [await revision()];
      await whileOpen(
        () => addPerson('Early'),
        async () => {
          expect(await revision()).toBe(seen[0]);
          // The open transaction makes nobody wait.
          await addPerson('Late');
          seen.push(await revision());
        },
      );
      seen.push(await revision());
      expect(new Set(seen).size).toBe(3);
    });

    test('do not wait for the table to be shortened, nor it for them', async () => {
      await whileOpen(
        () => changes.note('file', null),
        async () => {
          await makeLong();
          await changes.revision({ drafts: true });
          await changes.finished();
          expect((await idsNow()).length).toBeLessThan(200);
        },
      );
      expect((await changes.latest()).map(({ type }) => type)).toContain('file');
    });
  });

test('a change of a draft does not count for those who see none', async () => {
  const draft = await documents(app, 'person').create({ data: { name: 'Hidden' } });
  const published = await documents(app, 'person').create({ data: { name: 'Shown' }, status: 'published' });
  const [before, beforeAll] = [await shown(), await revision()];
  const { documentId } = draft;
  await documents(app, 'person').update({ documentId, data: { name: 'Hidden still' } });
  await documents(app, 'person').update({ documentId: published.documentId, data: { name: 'Shown later' } });
  await documents(app, 'person').discardDraft({ documentId: published.documentId });
  await documents(app, 'person').delete({ documentId });
  expect((await shown()).id).toBe(before.id);
  expect((await shown()).changedAt).toBe(before.changedAt);
  expect(await revision()).not.toBe(beforeAll);
  await documents(app, 'person').unpublish({ documentId: published.documentId });
  expect((await shown()).id).not.toBe(before.id);
});

const makeLong = async (isShown: 0 | 1 = 0) => {
  for (let batch = 0; batch < 11; batch += 1) {
    const some = Array.from({ length: 100 }, () => ({
      type: 'article',
      entry: 'x',
      shown: isShown,
      nonce: 7,
      noted_at: 1,
    }));
    await rows().insert(some);
  }
};

describe('a long table', () => {
  test('is shortened, and looks like no state that was there before', async () => {
    const seen = new Set([await revision()]);
    for (let round = 0; round < 2; round += 1) {
      await makeLong();
      expect((await idsNow()).length).toBeGreaterThan(600);
      const long = await changes.revision({ drafts: true });
      await changes.finished();
      const short = await changes.revision({ drafts: true });
      expect(await rows().where({ shown: 0 })).toHaveLength(100);
      expect(await changes.revision({ drafts: true })).toEqual(short);
      expect(seen).not.toContain(short.id);
      expect(short.id).not.toBe(long.id);
      seen.add(long.id).add(short.id);
    }
    expect((await changes.latest()).map(({ type }) => type)).toContain('everything');
  });

  test('of work on drafts is shortened without a sign of it to those who see no drafts', async () => {
    await makeLong(1);
    await revision();
    await changes.finished();
    expect((await rows().where({ shown: 1 })).length).toBeLessThanOrEqual(100);
    const before = await shown();
    await makeLong();
    await revision();
    await changes.finished();
    expect(await rows().where({ shown: 0 })).toHaveLength(100);
    expect(await shown()).toEqual(before);
  });

  test('that is emptied behind our back has never been there before either', async () => {
    const seen = new Set<string>();
    for (let round = 0; round < 20; round += 1) {
      await rows().delete();
      await changes.note('file', null);
      seen.add(await revision());
    }
    expect(seen.size).toBe(20);
  });
});

test('a link that is mended after two writes at once is a change', async () => {
  const person = await documents(app, 'person').create({ data: { name: 'Mended' }, status: 'published' });
  const links = app.strapi.plugin('newsroom').service('links');
  await documents(app, 'article').create({
    data: { title: 'Mended', mentions: [{ role: 'quoted', person: person.documentId }] },
    status: 'published',
  });
  const table = links.tables().find(({ list }: { list: string }) => list === 'mentions').links[0];
  await app.strapi.db.connection(table.rows).delete();
  const before = await revision();
  await links.settling.now('person', person.documentId);
  const mended = await revision();
  expect(mended).not.toBe(before);
  await links.settling.now('person', person.documentId);
  expect(await revision()).toBe(mended);
});
