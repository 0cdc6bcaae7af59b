import type { Core } from '@strapi/types';
import { standIns } from '../merging/stand-ins';
import { rejectionKey } from './rejected';
import type { Rejection } from './types';

interface Row {
  type: Rejection['type'];
  entry: string | null;
  name: string;
}

const rows = (strapi: Core.Strapi) => strapi.db.query('plugin::newsroom.rejection');

/** @returns what was rejected in an article as it was stored, the oldest first */
const storedRejections = async (strapi: Core.Strapi, article: string): Promise<Rejection[]> => {
  const found: Row[] = await rows(strapi).findMany({ where: { article }, orderBy: { id: 'asc' } });
  return found.map(({ type, entry, name }) => ({ type, entry: entry || null, name }));
};

/** @returns what was rejected in an article, the oldest first; of an entry that was merged, the one that stands for it */
export const rejectionsOf = async (strapi: Core.Strapi, article: string): Promise<Rejection[]> => {
  const stored = await storedRejections(strapi, article);
  if (!stored.some(({ entry }) => entry)) return stored;
  const present = {
    person: (await standIns(strapi, 'person')).presentOf,
    organization: (await standIns(strapi, 'organization')).presentOf,
  };
  return stored.map((one) => ({ ...one, entry: one.entry && present[one.type](one.entry) }));
};

/** Remembers that an article does not mean somebody; what is remembered already stays. */
export const reject = async (strapi: Core.Strapi, article: string, rejection: Rejection): Promise<void> => {
  const place = { article, key: rejectionKey(rejection) };
  if (await rows(strapi).findOne({ where: place })) return;
  try {
    await rows(strapi).create({ data: { ...place, ...rejection, entry: rejection.entry ?? '' } });
  } catch (error) {
    // Of two editors who reject at the same moment, the second finds the row of the first.
    if (!(await rows(strapi).findOne({ where: place }))) throw error;
  }
};

/**
 * Forgets that an article does not mean somebody, and those who were merged into them; nothing happens when it was not
 * remembered.
 */
export const unreject = async (strapi: Core.Strapi, article: string, rejection: Rejection): Promise<void> => {
  const { type, entry } = rejection;
  const all = entry ? (await standIns(strapi, type)).allOf(entry) : [null];
  const keys = all.map((one) => rejectionKey({ ...rejection, entry: one }));
  await rows(strapi).deleteMany({ where: { article, key: { $in: keys } } });
};

/** Gives a copy of an article what was rejected in the first: its text is the same. */
export const copyRejections = async (strapi: Core.Strapi, from: string, to: string): Promise<void> => {
  for (const rejection of await storedRejections(strapi, from)) await reject(strapi, to, rejection);
};

/** Forgets everything about an article. */
export const forgetRejections = async (strapi: Core.Strapi, article: string): Promise<void> => {
  await rows(strapi).deleteMany({ where: { article } });
};
