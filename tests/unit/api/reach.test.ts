import { expect, test } from '@jest/globals';
import {
  reachesTranslations,
  reachesUsesOfPictures,
  typesComparedInPopulate,
  typesReached,
} from '../../../server/src/api/content/reach';

test('links in filters, populate and sort lead to their types', () => {
  expect(typesReached({ filters: { mentions: { person: { name: 'source' } } } })).toEqual(['person']);
  expect(typesReached({ populate: 'affiliations.source,credits' })).toEqual(['article']);
  expect(typesReached({ populate: ['ties.organization'] })).toEqual(['organization']);
  expect(typesReached({ sort: ['mentions.person.name:asc'] })).toEqual(['person']);
  expect(typesReached({ populate: { mentions: { populate: '*' } } })).toHaveLength(3);
  expect(typesReached({ fields: ['name'], filters: { name: 'person' } })).toEqual([]);
});

test('what is compared inside populate', () => {
  expect(typesComparedInPopulate({ affiliations: { sort: 'organization.name' } })).toEqual(['organization']);
  expect(typesComparedInPopulate({ affiliations: { sort: { organization: { name: 'asc' } } } })).toEqual([
    'organization',
  ]);
  expect(typesComparedInPopulate({ affiliations: { filters: { source: { title: 'x' } } } })).toEqual([
    'article',
  ]);
  expect(typesComparedInPopulate({ affiliations: { populate: { organization: { sort: 'name' } } } })).toEqual(
    [],
  );
  expect(typesComparedInPopulate('affiliations.organization')).toEqual([]);
});

test('translations are found wherever they stand', () => {
  expect(reachesTranslations({ filters: { $or: [{ localizations: { title: 'x' } }] } })).toBe(true);
  expect(
    reachesTranslations({ populate: { affiliations: { filters: { source: { localizations: {} } } } } }),
  ).toBe(true);
  expect(reachesTranslations({ sort: 'localizations.title' })).toBe(true);
  expect(reachesTranslations({ filters: { title: 'localizations' } })).toBe(false);
});

test.each([
  [{ populate: 'image.related' }, true],
  [{ populate: ['affiliations.source.image.*'] }, true],
  [{ populate: { image: { populate: '*' } } }, true],
  [
    { populate: { credits: { populate: { person: { populate: { image: { populate: ['related'] } } } } } } },
    true,
  ],
  [{ filters: { $or: [{ image: { related: { id: 1 } } }] } }, true],
  [{ sort: 'logo.related.id' }, true],
  [{ populate: 'image,credits.person.image' }, false],
  [{ populate: { image: { fields: ['url'] }, credits: { populate: '*' } } }, false],
  [{ populate: { image: true }, filters: { image: { name: 'related' } } }, false],
])('what pictures stand in is found wherever a query asks for it: %j', (query, reached) => {
  expect(reachesUsesOfPictures(query)).toBe(reached);
});
