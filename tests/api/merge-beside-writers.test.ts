import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { MergeService } from '../../server/src/merging/service';
import { type TestApp, bootApp } from '../setup/boot';
import { type Entry, documents } from '../setup/documents';
import { mergesOf } from './merge/site';

let app: TestApp;
beforeAll(async () => {
  app = await bootApp();
});
afterAll(() => app.destroy());

const make = async (type: 'article' | 'person', data: Record<string, unknown>): Promise<Entry> => {
  const entry = await documents(app, type).create({ data });
  await documents(app, type).publish({ documentId: entry.documentId });
  return entry;
};

const people = (count: number, name: string): Promise<Entry[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => make('person', { name: `${name} ${index}` })));

/** Goes on naming somebody in new articles until it is told to stop. */
const writer = async ({ documentId: person }: Entry, isOver: () => boolean): Promise<number> => {
  for (let written = 0; ; written += 1) {
    if (isOver()) return written;
    const article = await make('article', {
      title: `Article ${written}`,
      mentions: [{ role: 'quoted', person }],
      credits: [{ role: 'author', person }],
    });
    await documents(app, 'article').update({
      documentId: article.documentId,
      data: { mentions: [{ role: 'cited', person }] },
    });
  }
};

/** Lets people write while something else is done. @returns how many articles were written meanwhile */
const whileOthersWrite = async (act: () => Promise<unknown>): Promise<number> => {
  let isOver = false;
  const writers = (await people(3, 'Somebody else')).map((other) => writer(other, () => isOver));
  // Whoever fails must not leave the others writing.
  const all = Promise.all(writers);
  await Promise.race([act(), all]).finally(() => {
    isOver = true;
  });
  return (await all).reduce((sum, written) => sum + written, 0);
};

test('merges and their undoing leave others alone who write about other people', async () => {
  const merges = mergesOf<MergeService>(app);
  const merged = await people(6, 'Merged');
  const mentions = (first: number) =>
    [0, 1, 2].map((next) => ({ role: 'quoted', person: merged[(first + next) % 6]?.documentId }));
  for (let index = 0; index < 12; index += 1) {
    await make('article', { title: `Names three, ${index}`, mentions: mentions(index) });
  }
  const written = await whileOthersWrite(async () => {
    for (let round = 0; round < 9; round += 1) {
      const [from, into] = [merged[(2 * round) % 6], merged[(2 * round + 1) % 6]];
      const { id } = await merges.apply({
        type: 'person',
        from: from?.documentId ?? '',
        into: into?.documentId ?? '',
      });
      await merges.undo(id);
    }
  });
  expect(written).toBeGreaterThan(0);
});
