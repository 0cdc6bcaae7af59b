import type { Core } from '@strapi/types';
import { components } from '../../../server/src/model/components';
import { registerModel } from '../../../server/src/model/register';

interface Component {
  attributes: Record<string, unknown>;
}

/** A Strapi that only keeps components, with those that a site has made its own. */
const siteWith = (own: Record<string, Component>) => {
  const registered = new Map<string, Component>(Object.entries(own));
  const strapi = {
    customFields: { register: () => undefined },
    get: () => registered,
  } as unknown as Core.Strapi;
  registerModel(strapi);
  return registered;
};

test('every component is registered, with a target key beside each link', () => {
  const registered = siteWith({});
  expect([...registered.keys()]).toEqual(Object.keys(components));
  expect(Object.keys(registered.get('newsroom.tie')?.attributes ?? {})).toEqual(
    expect.arrayContaining(['organization', 'organizationKey', 'source', 'sourceKey', 'sourceLocale']),
  );
});

test('a component that a site has made its own stays, and gets the keys of the links that it has', () => {
  const own = { attributes: { person: { type: 'relation' }, rank: { type: 'integer' } } };
  const registered = siteWith({ 'newsroom.credit': own });
  expect(registered.get('newsroom.credit')).toBe(own);
  expect(Object.keys(own.attributes)).toEqual(['person', 'rank', 'personKey']);
});
