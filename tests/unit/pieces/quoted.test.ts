import { expect, test } from '@jest/globals';
import { quoted } from '../../../server/src/pieces/problems';

test('a short text is quoted in one line', () => {
  expect(quoted('Ada\n  Berg')).toBe("'Ada Berg'");
  expect(quoted('x'.repeat(60))).toBe(`'${'x'.repeat(60)}'`);
});

test('a long one is cut between characters, never within an emoji', () => {
  expect(quoted(`${'x'.repeat(59)}😀y`)).toBe(`'${'x'.repeat(59)}😀…'`);
  expect(quoted('😀'.repeat(61))).toBe(`'${'😀'.repeat(60)}…'`);
});

test('half an emoji is replaced: no database would store the message', () => {
  expect(quoted('a\ud83d b \ude00')).toBe("'a\ufffd b \ufffd'");
});
