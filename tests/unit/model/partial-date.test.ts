import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isPartialDate, partialDateFault, partialDateProblem } from '../../../server/src/model/partial-date';

describe('partial dates', () => {
  test.each(['2017', '2017-06', '2017-06-30', '2016-02-29', '0999'])('%s is one', (value) => {
    expect(partialDateFault(value)).toBeNull();
  });

  test.each([
    ['2017-13', 'month', 'months go from 01 to 12'],
    ['2017-00', 'month', 'months go from 01 to 12'],
    ['2017-02-31', 'day', '2017-02 has 28 days'],
    ['2015-02-29', 'day', '2015-02 has 28 days'],
    ['2017-04-00', 'day', '2017-04 has 30 days'],
    ['2017-6', 'format', 'Did you mean 2017-06?'],
    ['2017/6/3', 'format', 'Did you mean 2017-06-03?'],
    ['2017-6-31', 'format', 'write YYYY, YYYY-MM or YYYY-MM-DD.'],
    ['June 2017', 'format', 'write YYYY, YYYY-MM or YYYY-MM-DD.'],
    ['17', 'format', 'write YYYY, YYYY-MM or YYYY-MM-DD.'],
    ['2017-06-30T00:00:00Z', 'format', 'write YYYY, YYYY-MM or YYYY-MM-DD.'],
    ['２０１７', 'format', 'write YYYY, YYYY-MM or YYYY-MM-DD.'],
    [' 2017', 'format', 'write YYYY, YYYY-MM or YYYY-MM-DD.'],
  ])('%s is none: %s', (value, rule, message) => {
    expect(partialDateFault(value)?.rule).toBe(rule);
    expect(partialDateProblem(value)).toContain(message);
  });

  test('every day of the calendar is one, and its year and month too', () => {
    const days = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10);
        return [day, day.slice(0, 7), day.slice(0, 4)].every(isPartialDate);
      }),
    );
  });

  test('whatever passes is a day that exists', () => {
    const number = fc.integer({ min: 0, max: 99 }).map((value) => String(value).padStart(2, '0'));
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9999 }), number, number, (year, month, day) => {
        const value = `${year}-${month}-${day}`;
        const read = new Date(`${value}T00:00:00Z`);
        const exists = !Number.isNaN(read.getTime()) && read.toISOString().startsWith(value);
        return isPartialDate(value) === exists;
      }),
    );
  });
});
