import { z } from '@strapi/utils';
import type { Context } from 'koa';
import type { NamedType } from '../../../dossiers/appearances';
import { wrong } from '../../../rules/fault';
import { numberParameter, readerOf, versionParameters } from '../dossiers/parameters';

const entry = (type: NamedType) => {
  const fault = `${type} is the slug or the documentId of one ${type}.`;
  return z
    .string(fault)
    .min(1, fault)
    .max(255, fault)
    .optional()
    .describe(`Only articles that name this ${type}: its slug or documentId`);
};

/** The parameters of a feed. */
export const feedQuestion = {
  person: entry('person'),
  organization: entry('organization'),
  locale: versionParameters.locale,
  limit: numberParameter('limit', { lowest: 1 }, 'The most articles; the option maxPageSize cuts it'),
};

const read = readerOf(feedQuestion);

/**
 * @returns the parameters of a request
 * @throws ValidationError for those that a feed does not know, and for wrong ones
 */
export const readFeedQuestion = (ctx: Context) => {
  const asked = read(ctx);
  if (asked.person !== undefined && asked.organization !== undefined) {
    throw wrong(['organization'], 'A feed is of a person or of an organization, not of both.');
  }
  return asked;
};

export type FeedQuestion = ReturnType<typeof readFeedQuestion>;
