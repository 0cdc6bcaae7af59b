import { article } from './article';
import { change } from './change';
import { distinctPair } from './distinct-pair';
import { formerSlug } from './former-slug';
import { merge, mergePart } from './merge';
import { organization } from './organization';
import { person } from './person';
import { importJob } from './import-job';
import { importMemory } from './import-memory';
import { rejection } from './rejection';
import { slugOwner } from './slug-owner';

/** The plugin's content types, by singular name. */
export const contentTypes = {
  article,
  person,
  organization,
  'slug-owner': slugOwner,
  'former-slug': formerSlug,
  'import-memory': importMemory,
  'import-job': importJob,
  merge,
  'merge-part': mergePart,
  change,
  rejection,
  'distinct-pair': distinctPair,
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
