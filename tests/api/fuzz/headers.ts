import fc from 'fast-check';

const accepted = [
  ...['', '*', '*/*;q=x', 'application/ld+json;q=0', 'text/html', 'a', ',,,', 'application/', 'x/y;q=1e9'],
];
const tags = ['', '*', '"', 'W/', 'W/"x", "y', '"\xe9"', 'null', '"'.repeat(5_000)];
const dates = ['', 'yesterday', '0', 'Thu, 01 Jan 1970 00:00:00 GMT', 'Mon, 99 Foo 2026 99:99:99 GMT'];

const header = (name: string, values: string[]) =>
  fc.constantFrom(...values).map((value): Record<string, string> => ({ [name]: value }));

/** Headers that a client has no reason to send; most requests have none. */
export const wrongHeaders: fc.Arbitrary<Record<string, string>> = fc.oneof(
  { weight: 6, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: header('Accept', accepted) },
  { weight: 1, arbitrary: header('If-None-Match', tags) },
  { weight: 1, arbitrary: header('If-Modified-Since', dates) },
);
