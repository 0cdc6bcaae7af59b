import { readsWhole } from '../../../server/src/agents/whole-types';

type Rule = { fields?: string[]; conditions?: unknown };

const may = (...rules: Rule[]) => ({ rulesFor: () => rules });
const someFields = ['name', 'slug', 'prefix', 'givenName', 'familyName', 'suffix', 'nativeName'];
const others = ['disambiguation', 'summary', 'biography', 'image', 'sameAs'];
const lists = [
  ...['name', 'kind', 'language'].map((field) => `aliases.${field}`),
  ...['organization', 'kind', 'role', 'from', 'to', 'asOf', 'source', 'note'].map(
    (field) => `affiliations.${field}`,
  ),
];

test('all fields may be read by one permission or by several, a list as a whole or item by item', () => {
  expect(readsWhole(may({}), 'person', 'en')).toBe(true);
  expect(readsWhole(may({ fields: someFields }, { fields: [...others, ...lists] }), 'person', 'en')).toBe(
    true,
  );
  expect(
    readsWhole(may({ fields: [...someFields, ...others, 'aliases', 'affiliations'] }), 'person', 'en'),
  ).toBe(true);
});

test('a field that is missing is one too many, in a list too', () => {
  expect(readsWhole(may(), 'person', 'en')).toBe(false);
  expect(readsWhole(may({ fields: [...someFields, ...lists] }), 'person', 'en')).toBe(false);
  expect(readsWhole(may({ fields: [...someFields, ...others, ...lists.slice(1)] }), 'person', 'en')).toBe(
    false,
  );
});

test('a condition may say the language and nothing else', () => {
  const inEnglish = { $and: [{ locale: { $in: ['en'] } }] };
  expect(readsWhole(may({ conditions: inEnglish }), 'article', 'en')).toBe(true);
  expect(readsWhole(may({ conditions: inEnglish }), 'article', 'de')).toBe(false);
  for (const conditions of [
    { $and: [{ $or: [{ 'createdBy.id': 1 }] }] },
    { $and: [{ locale: { $in: ['en'] } }, { $or: [{ classification: { $ne: 'military' } }] }] },
    { $and: [{ locale: 'en' }] },
  ]) {
    expect(readsWhole(may({ conditions }), 'article', 'en')).toBe(false);
  }
});
