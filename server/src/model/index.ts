import { article } from './article';
import { organization } from './organization';
import { person } from './person';
import { importMemory } from './import-memory';
import { slugOwner } from './slug-owner';

/** The plugin's content types, by singular name. */
export const contentTypes = {
  article,
  person,
  organization,
  'slug-owner': slugOwner,
  'import-memory': importMemory,
};

/** The content types that editors and the API see. */
export const publicTypes = { article, person, organization };

export type PublicType = keyof typeof publicTypes;

export type NewsroomUid = `plugin::newsroom.${PublicType}`;

/** @returns the uid of a content type of ours, as the Document Service wants it. */
export const uidOf = <Type extends PublicType>(type: Type): `plugin::newsroom.${Type}` =>
  `plugin::newsroom.${type}`;

const types = Object.keys(publicTypes) as PublicType[];

/** @returns which of our public types a uid names; null for everybody else's. */
export const typeOf = (uid: string): PublicType | null => types.find((type) => uidOf(type) === uid) ?? null;

/** The field that names an entry of each type. */
export const nameField = { article: 'title', person: 'name', organization: 'name' } as const;
