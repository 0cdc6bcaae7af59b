import { publicTypes, type PublicType } from '../model';
import { components } from '../model/components';
import { keyNames } from '../model/target-keys';

/** One link of a component: the relation, what it leads to, and the attributes that keep its target key. */
export interface Link {
  field: string;
  target: PublicType;
  key: string;
  /** Keeps the language of targets that have translations; null for others. */
  locale: string | null;
}

/** A list of components that link, on the type whose entries own it. */
export interface LinkList {
  owner: PublicType;
  list: string;
  component: keyof typeof components;
  links: Link[];
}

const linksOf = (component: keyof typeof components): Link[] =>
  Object.entries(components[component].fields).flatMap(([field, { attribute }]) => {
    if (attribute.type !== 'relation' || !('target' in attribute)) return [];
    const uid = String(attribute.target);
    return [{ field, target: uid.split('.').at(-1) as PublicType, ...keyNames(field, uid) }];
  });

const listsOf = (owner: PublicType): LinkList[] =>
  Object.entries(publicTypes[owner].fields).flatMap(([list, { attribute }]) => {
    if (attribute.type !== 'component') return [];
    const component = attribute.component as keyof typeof components;
    const links = linksOf(component);
    return links.length > 0 ? [{ owner, list, component, links }] : [];
  });

/** Every list of Newsroom whose items link to something, read off the model. */
export const linkLists: LinkList[] = (Object.keys(publicTypes) as PublicType[]).flatMap(listsOf);
