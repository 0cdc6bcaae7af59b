import { expect, test } from '@jest/globals';
import { type Steps, atOnce, inTurns } from '../../server/src/turns';
import { changingDirectory, directorySteps } from '../../server/src/directory';
import { bundleSteps } from '../../server/src/pieces/read-bundle';
import { wishSteps } from '../../server/src/pieces/wanted';
import { person } from './directory/cast';
import { bundleOf, sourceFile } from './pieces/bundle-of';
import { knownOf } from './pieces/known-of';

/** @returns how many turns somebody else had while the work was done */
const turnsDuring = async (steps: Steps<unknown>): Promise<number> => {
  let turns = 0;
  let isDone = false;
  const another = (): void => {
    if (isDone) return;
    turns += 1;
    setImmediate(another);
  };
  setImmediate(another);
  await inTurns(steps);
  isDone = true;
  return turns;
};

test('work in steps gives the same at once and in turns', async () => {
  function* counting(): Steps<number> {
    let count = 0;
    for (; count < 3; count += 1) yield;
    return count;
  }
  expect(atOnce(counting())).toBe(3);
  expect(await inTurns(counting())).toBe(3);
});

const text = (number: number) => `A quiet day ${number}\n\nBy Ann Penn\n\nAda Berg left on Monday.\n`;
const files = Object.fromEntries(
  Array.from({ length: 6 }, (_, number) => [`${number}.txt`, text(number)] as const),
);

test('others have a turn before each file is read', async () => {
  const { fromMarkdown } = await import('mdast-util-from-markdown');
  const sources = Object.entries(files).map(([file, content]) => sourceFile(file, content));
  expect(await turnsDuring(bundleSteps(sources, fromMarkdown))).toBeGreaterThanOrEqual(6);
});

test('others have a turn before the names in each piece are looked for', async () => {
  const known = knownOf([{ type: 'person', slug: 'ada-berg', name: 'Ada Berg' }]);
  expect(await turnsDuring(wishSteps(bundleOf(files), known))).toBeGreaterThanOrEqual(6);
});

test('others have turns while a large directory is indexed', async () => {
  const people = Array.from({ length: 2_000 }, (_, number) => person(`Ada ${number} Berg`));
  expect(await turnsDuring(directorySteps(people))).toBeGreaterThanOrEqual(5);
  const named = new Map(people.map((one) => [one.name, one]));
  expect(await turnsDuring(changingDirectory(named))).toBeGreaterThanOrEqual(5);
});
