import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sharedByWaiting } from '../../../server/src/changes/shared-by-waiting';

/** A place to read from whose readings end when a test says so. */
const slowPlace = () => {
  const open: Array<() => void> = [];
  let begun = 0;
  return {
    begun: () => begun,
    isBusy: () => open.length > 0,
    endFirst: () => open.shift()?.(),
    read: () => {
      const number = (begun += 1);
      return new Promise<number>((resolve) => open.push(() => resolve(number)));
    },
  };
};

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

test('whoever comes while somebody reads shares the next reading, and no earlier one', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom('ask', 'end'), { maxLength: 40 }), async (steps) => {
      const place = slowPlace();
      const ask = sharedByWaiting(place.read);
      const asked: Array<{ after: number; answer: Promise<number> }> = [];
      for (const step of steps) {
        if (step === 'ask') asked.push({ after: place.begun(), answer: ask() });
        else place.endFirst();
        await settled();
      }
      while (place.isBusy()) {
        place.endFirst();
        await settled();
      }
      for (const { after, answer } of asked) expect(await answer).toBe(after + 1);
    }),
  );
});

test('a reading that fails is told to those who wait for it, and to nobody after', async () => {
  let fails = true;
  const ask = sharedByWaiting(async () => {
    await settled();
    if (fails) throw new Error('No database.');
    return 'read';
  });
  const [first, second, third] = [ask(), ask(), ask()];
  await expect(first).rejects.toThrow('No database.');
  await expect(second).rejects.toThrow('No database.');
  await expect(third).rejects.toThrow('No database.');
  fails = false;
  expect(await ask()).toBe('read');
});

test('a reading that never ends, as on a dead connection, keeps those who come later for a moment only', async () => {
  let begun = 0;
  const ask = sharedByWaiting(() => {
    begun += 1;
    return begun === 1 ? new Promise<number>(() => undefined) : Promise.resolve(begun);
  }, 10);
  void ask();
  await settled();
  expect(await ask()).toBe(2);
  expect(await ask()).toBe(3);
});
