import fc from 'fast-check';

const listed = (text: string): string[] => text.split(' ');

/** A lone surrogate has no encoding in UTF-8: it goes as the bytes that it would have. */
export const encoded = (text: string): string =>
  [...text].map((letter) => (/\p{Cs}/u.test(letter) ? '%ED%A0%80' : encodeURIComponent(letter))).join('');

/** What every object in JavaScript has. */
export const prototypeKeys = listed(
  '__proto__ constructor prototype toString hasOwnProperty __defineGetter__',
);

/** Fields and tables that nobody is shown, and names of nothing. */
export const hiddenNames = [
  ...listed('createdBy updatedBy personKey organizationKey sourceKey publishedAt password createdBy.email'),
  ...listed('localizations.createdBy newsroom_slug_owners * ** nope'),
  'id;drop table',
];

const numbers = [
  ...listed('-1 0 1 99 1.5 -0 1e9 1e999 NaN Infinity 0x10 ٣ 1,2 +1 2147483648 999999999'),
  ...listed('99999999999999999999999 9007199254740993 -9223372036854775809'),
  ' 1',
];

const dates = [
  ...listed('2016-99 2016-13-45 0000 2016-02-30 20161 -2016 2016-1 2016-12-09T00:00 now ١٩٩٩'),
  ...listed('2016 2016-12 9999-12-31'),
  'Invalid Date',
];

const words = [
  ...listed('null undefined true false [] {} , ,,, . .. ../.. %s%n " \\ ` $where $gt {{7*7}} <b>'),
  ...listed('person: person:nobody organization:__proto__ article:x person : person:guo-shengkun'),
  ...listed('draft published modified DRAFT en fr * en- xx-XX jsonld rss html'),
  ...listed('author quoted owner author,owner author,author 😀 公安部'),
  ...['', ' ', "'", "' OR 1=1 --", '[object Object]', 'é'.normalize('NFD'), '\u202e', '\ufeff', '\u0007'],
];

/** Texts of many kilobytes, and those around the length of a column. */
export const long = [
  ...['a'.repeat(255), 'a'.repeat(256), 'b'.repeat(10_240), '-'.repeat(10_240), 'é'.repeat(2_000)],
];

/** A value that is wrong in most places. */
export const plainValue = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...words) },
  { weight: 2, arbitrary: fc.constantFrom(...numbers) },
  { weight: 2, arbitrary: fc.constantFrom(...dates) },
  { weight: 2, arbitrary: fc.constantFrom(...hiddenNames, ...prototypeKeys) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
);

const brokenEncodings = listed('% %zz %E0%A4%A %ED%A0%80 %ff%fe %C0%80 %00 a%00b %u0041');

/** What stands after `=`, or in the place of an id: encoded, or broken on purpose. */
export const wrongValue = fc.oneof(
  { weight: 12, arbitrary: plainValue.map(encoded) },
  { weight: 2, arbitrary: fc.constantFrom(...brokenEncodings) },
  { weight: 1, arbitrary: fc.constantFrom(...long).map(encoded) },
);
