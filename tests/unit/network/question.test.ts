import fc from 'fast-check';
import {
  addressOf,
  allRoles,
  depths,
  limits,
  questionOf,
  start,
  stateIn,
} from '../../../admin/src/network/question';

const key = fc
  .tuple(fc.constantFrom('person', 'organization'), fc.stringMatching(/^[a-z0-9-]{1,24}$/))
  .map(([type, id]) => `${type}:${id}`);
const keys = fc.uniqueArray(key, { maxLength: 5 });

const states = fc.record({
  center: fc.option(key),
  depth: fc.constantFrom(...depths),
  limit: fc.constantFrom(...limits),
  kind: fc.option(fc.constantFrom('person' as const, 'organization' as const)),
  roles: fc.subarray([...allRoles]),
  from: fc.constantFrom('', '2015', '2015-09'),
  to: fc.constantFrom('', '2016-01-31'),
  status: fc.constantFrom('published' as const, 'draft' as const),
  view: fc.constantFrom('picture' as const, 'table' as const),
  expanded: keys,
  removed: keys,
});

test('an address says all of what is shown, and is read back as it was written', () => {
  fc.assert(
    fc.property(states, (state) => {
      expect(stateIn(new URLSearchParams(addressOf(state).toString()))).toEqual(state);
    }),
  );
});

test('what goes without saying is not in the address', () => {
  expect(addressOf(start).toString()).toBe('');
  expect(addressOf({ ...start, center: 'person:a', depth: 2 }).toString()).toBe('center=person%3Aa&depth=2');
});

test('whatever stands in an address is read without harm', () => {
  fc.assert(
    fc.property(fc.webQueryParameters(), (query) => {
      const state = stateIn(new URLSearchParams(query));
      expect(stateIn(addressOf(state))).toEqual(state);
    }),
  );
  const odd = stateIn(
    new URLSearchParams('center=article:x&depth=9&limit=7&roles=reader,author&from=2015-99'),
  );
  expect(odd).toEqual({ ...start, roles: ['author'] });
});

test('a question has what was asked for, and nothing else', () => {
  const around = { center: 'person:a', depth: 1, limit: 50 };
  expect(questionOf(start, around)).toEqual({ ...around, status: 'published' });
  expect(questionOf({ ...start, roles: ['quoted'], kind: 'person', to: '2016' }, around)).toEqual({
    ...around,
    ...{ status: 'published', roles: ['quoted'], kind: 'person', to: '2016' },
  });
});
