import { describe, expect, test } from '@jest/globals';
import type { Period } from '../../../server/src/api/contracts/dossiers';
import { byTime, heldAt, holdsNow, overlap } from '../../../server/src/dossiers/periods';

/** `2015..2016-12`, with what stands in brackets as the date of the source: `..(2014)`. */
const period = (written: string): Period => {
  const [, from, to, asOf] = /^([\d-]*)\.\.([\d-]*)(?:\(([\d-]+)\))?$/.exec(written) ?? [];
  return { from: from || null, to: to || null, asOf: asOf ?? null };
};

describe('what held on a date', () => {
  test.each([
    ['2012..2017', '2012', true],
    ['2012..2017', '2017-12-31', true],
    ['2012..2017', '2018-01-01', false],
    ['2012..2017', '2011', false],
    ['2012-12..2017', '2012', true],
    ['2012-12..2017', '2012-11', false],
    ['2012-12..2017', '2012-11-30', false],
    ['2012-12-05..', '2012-12', true],
    ['2012-12-05..', '2012-12-04', false],
    ['2015..2015', '2015-06-30', true],
    ['..2016-02', '2016', true],
    ['..2016-02', '2016-02-29', true],
    ['..2016-02', '2016-03', false],
    ['..2016-02', '1950', true],
    ['..', '2016', true],
    ['..(2014)', '2014-03', true],
    ['..(2014)', '2020', true],
    ['..(2014)', '2013-12-31', false],
    ['..2016(2014)', '2013', false],
    ['2010..(2014)', '2011', true],
  ])('%s at %s: %s', (written, at, held) => {
    expect(heldAt(period(written), at)).toBe(held);
  });
});

test('what has no known end holds now', () => {
  expect(['2012..', '..', '..(1999)', '..2017', '2012..2013'].map((one) => holdsNow(period(one)))).toEqual([
    ...[true, true, true, false, false],
  ]);
});

test('by time: oldest first, by the start, else by the source, else by the end; without dates last', () => {
  const written = ['..', '2016-02..', '..2014', '..(2015)', '2016..', '..2020(2016-01)', '1999..2001'];
  const sorted = written.map(period).sort(byTime);
  const expected = ['1999..2001', '..2014', '..(2015)', '2016..', '..2020(2016-01)', '2016-02..', '..'];
  expect(sorted).toEqual(expected.map(period));
});

describe('two periods overlap', () => {
  test.each([
    ['2010..2015', '2012..2017', true],
    ['2012..2017', '2010..2015', true],
    ['2010..2013', '2013..2016', false],
    ['2010..2013-06', '2013-07..2016', false],
    ['2010..2013-06-30', '2013-06..2016', false],
    ['2010..', '2015..', true],
    ['2010..', '2015..2015', true],
    ['2010..2015', '2015..2015', false],
    ['2010..', '2015-01..2015-06', true],
    ['..(2016)', '2010..', true],
    ['..(2016)', '2010..2014', false],
    ['..2016', '2010..', false],
    ['..', '2010..', false],
  ])('%s and %s: %s', (one, other, together) => {
    expect(overlap(period(one), period(other))).toBe(together);
  });
});
