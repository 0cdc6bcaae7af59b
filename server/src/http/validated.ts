import type { Core } from '@strapi/types';
import type { Context } from 'koa';
import { version } from '../../../package.json';
import { changesOf } from '../changes/service';
import type { NewsroomOptions } from '../config';
import { abilitiesOf, isKnown } from './asker';
import { entityTag, namesTag } from './entity-tag';
import type { KeptAnswer, KeptAnswers } from './kept-answers';
import { lastModified, unmodifiedSince } from './last-modified';

/** What an answer depends on besides the content, the address, the query and the asker. */
export interface Facts {
  /** The format that was agreed on by `Accept`, when the route has several. */
  format?: string;
}

/** A state of the content that this request has seen; what is made of it may be kept as long as the next one sees the same. */
const revisions = new WeakMap<Context, string>();

/** @returns the revision that the validators of a request are made of; undefined for a request without any */
export const revisionSeen = (ctx: Context): string | undefined => revisions.get(ctx);

interface Validators {
  tag: string;
  changedAt: number;
  now: number;
}

/** The most tags that are remembered, and the longest grounds for one. */
const rememberedAtMost = 2_000;
const longestGrounds = 2_000;

/** Most requests are like ones before, and a tag costs more than looking it up. */
const remembered = new Map<string, string>();

const tagOf = (grounds: string[], { query }: Context): string => {
  // The query as it is now: a site may have changed it on the way here.
  const key = JSON.stringify([...grounds, query]);
  const known = remembered.get(key);
  if (known) return known;
  // As texts in a list, which is written fastest: only the query has names, which may be in any order.
  const tag = entityTag([...grounds, query]);
  if (key.length > longestGrounds) return tag;
  if (remembered.size >= rememberedAtMost) remembered.clear();
  remembered.set(key, tag);
  return tag;
};

const validatorsOf = async (strapi: Core.Strapi, ctx: Context, { format }: Facts): Promise<Validators> => {
  const abilities = await abilitiesOf(strapi, ctx);
  const drafts = abilities.some((ability) => ability.endsWith('.readDrafts'));
  const { id, changedAt } = await changesOf(strapi).revision({ drafts });
  revisions.set(ctx, id);
  const now = Date.now();
  const tag = tagOf(
    [
      id,
      version,
      JSON.stringify(strapi.config.get('plugin::newsroom')),
      ctx.path,
      // Strapi reads `?__proto__` as a query without anything.
      String(ctx.querystring !== ''),
      format ?? '',
      abilities.join(),
    ],
    ctx,
  );
  return { tag, changedAt, now };
};

/** Whether the asker has the answer already (RFC 9110, 13.2.2): a tag is given with an answer alone. */
const hasTag = (ctx: Context, { tag }: Validators): boolean => {
  const tags = ctx.get('If-None-Match');
  return tags !== '' && namesTag(tags, tag);
};

/**
 * Whether the asker has it for another reason, once there is an answer: `*` means any, and a date may be anybody's. What
 * somebody may see changes without a change of the content, and a date does not tell: it counts for those who ask as
 * everybody alone, whose permissions are watched.
 */
const isFresh = (ctx: Context, { changedAt, now }: Validators): boolean => {
  const tags = ctx.get('If-None-Match').trim();
  if (tags !== '') return tags === '*';
  return !isKnown(ctx) && unmodifiedSince(ctx.get('If-Modified-Since'), changedAt, now);
};

const describe = (strapi: Core.Strapi, ctx: Context, { tag, changedAt, now }: Validators): void => {
  const { cacheControl } = strapi.config.get<NewsroomOptions>('plugin::newsroom');
  ctx.set('ETag', tag);
  ctx.set('Last-Modified', new Date(lastModified(changedAt, now).date).toUTCString());
  // What is for somebody must not be kept where others find it, whatever a site says of what is for everybody.
  ctx.set('Cache-Control', isKnown(ctx) ? 'private, no-cache' : cacheControl);
  ctx.vary(['Authorization', 'Accept']);
};

const textOf = (ctx: Context, body: unknown): KeptAnswer =>
  typeof body === 'string'
    ? { text: body, type: ctx.response.get('Content-Type') }
    : { text: JSON.stringify(body), type: 'application/json; charset=utf-8' };

/**
 * Answers a read of the content API with validators, or with 304 and without building anything when the asker has the
 * answer already; builds nothing either when the answer is kept from somebody who asked before. Both cost one statement.
 * Conditions follow RFC 9110, section 13; errors and redirects get no
 * validators.
 * @param build makes the body; undefined when it has answered otherwise (`ctx.notFound()`), which stays as it is
 */
export const answerValidated = async (
  strapi: Core.Strapi,
  ctx: Context,
  facts: Facts,
  build: () => Promise<unknown>,
): Promise<undefined> => {
  const validators = await validatorsOf(strapi, ctx, facts);
  if (hasTag(ctx, validators)) {
    ctx.status = 304;
    describe(strapi, ctx, validators);
    return;
  }
  const answers: KeptAnswers = strapi.plugin('newsroom').service('answers');
  const kept = answers.get(validators.tag);
  const body = kept ?? (await build());
  if (body === undefined) return;
  const answer = kept ?? textOf(ctx, body);
  if (!kept) answers.keep(validators.tag, answer);
  describe(strapi, ctx, validators);
  if (isFresh(ctx, validators)) {
    ctx.status = 304;
    return;
  }
  ctx.type = answer.type;
  ctx.body = answer.text;
};
