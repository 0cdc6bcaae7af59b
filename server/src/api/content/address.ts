import type { Core } from '@strapi/types';
import type { Context } from 'koa';
import type { PublicType } from '../../model';
import { formerAddress } from './former-address';
import { type Question, identify } from './identify';
import { moveTo } from './redirect';

/** What stands where an address points: an entry, the slug that it has now, or nothing. */
export type Found = { documentId: string } | { movedTo: string } | null;

/** @returns what an address leads to; the same for every route that has one */
export const findAddressed = async (
  strapi: Core.Strapi,
  type: PublicType,
  question: Question,
): Promise<Found> => {
  const documentId = await identify(strapi, type, question);
  if (documentId) return { documentId };
  const movedTo = await formerAddress(strapi, type, question);
  return movedTo ? { movedTo } : null;
};

/** @returns the documentId of the entry that bears a slug or has borne it; null when there is none */
export const documentIdOf = async (
  strapi: Core.Strapi,
  type: PublicType,
  question: Question,
): Promise<string | null> => {
  const found = await findAddressed(strapi, type, question);
  if (found && 'movedTo' in found) return identify(strapi, type, { ...question, id: found.movedTo });
  return found?.documentId ?? null;
};

/** Answers 404. */
export const nothingHere = (ctx: Context, type: PublicType): undefined => {
  ctx.notFound(`There is no ${type} '${String(ctx.params.id).slice(0, 200)}' here.`);
};

/**
 * Finds the entry of an address for a route that reads. Answers 308 for a former slug and 404 for nothing.
 * @returns the documentId, or nothing when the question is answered
 */
export const entryAt = async (
  strapi: Core.Strapi,
  ctx: Context,
  type: PublicType,
  question: Omit<Question, 'id'>,
): Promise<string | undefined> => {
  const found = await findAddressed(strapi, type, { ...question, id: String(ctx.params.id) });
  if (!found) return nothingHere(ctx, type);
  return 'movedTo' in found ? moveTo(ctx, found.movedTo) : found.documentId;
};
