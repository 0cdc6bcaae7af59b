import type { Core } from '@strapi/types';
import { errors, validateZodSchema, z } from '@strapi/utils';
import type { Context } from 'koa';
import type { LikenessService } from '../../likeness/service';
import { type LikeType, likeTypes } from '../../likeness/types';
import { uidOf } from '../../model';
import { creator, permissionChecker } from '../../permissions/content-manager';
import type {
  LikelyPairsAnswer,
  LikelyPairsQuery,
  LookAlikesAnswer,
  Rejection,
  RejectionAnswer,
} from '../contracts/look-alikes';
import { shownLookAlikes } from './shown-look-alikes';

const documentId = z
  .string('A documentId is missing.')
  .regex(/^[\w-]{1,64}$/, 'That is no documentId: letters, digits, - and _.');

const type = z.enum(likeTypes, `type is ${likeTypes.join(' or ')}.`);

const page = z.object({
  type,
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(10),
});

const rejection: z.ZodType<Rejection> = z
  .strictObject({ type, one: documentId, other: documentId })
  .refine(({ one, other }) => one !== other, {
    path: ['other'],
    message: 'That is the same entry: choose two.',
  });

/** People and organizations whose names look like the same one, for the admin. */
export const lookAlikesController = ({ strapi }: { strapi: Core.Strapi }) => {
  const likeness = (): LikenessService => strapi.plugin('newsroom').service('likeness');

  const answerAlike = (asked: LikeType) => async (ctx: Context) => {
    const id = String(ctx.params.id);
    const shown = shownLookAlikes(strapi, ctx.state.userAbility, asked);
    const isThere = /^[\w-]{1,64}$/.test(id) && (await shown.isThere(id));
    if (!isThere) return ctx.notFound(`There is no ${asked} '${id.slice(0, 200)}' here that you may read.`);
    const { alike, distinct } = await likeness().alikeTo(asked, id);
    const other = (pair: Rejection) => (pair.one === id ? pair.other : pair.one);
    const pairs = await shown.pairs(
      alike.map(({ entry, ...found }) => ({ one: id, other: entry.documentId, ...found })),
    );
    const entries = await shown.entries([
      ...alike.map(({ entry }) => entry.documentId),
      ...distinct.map(other),
    ]);
    ctx.body = {
      data: pairs.flatMap(({ one: _one, other: found, ...likely }) => {
        const entry = entries.get(found);
        return entry ? [{ entry, ...likely }] : [];
      }),
      meta: {
        distinct: distinct.flatMap(({ by, at, ...pair }) => {
          const readable = entries.get(other(pair));
          return readable ? [{ documentId: readable.documentId, name: readable.name, by, at }] : [];
        }),
      },
    } satisfies LookAlikesAnswer;
    return undefined;
  };

  /** What somebody decides about two entries, others see: it takes what changing the entries takes. */
  const checkBoth = async (ctx: Context, asked: Rejection): Promise<void> => {
    const { cannot } = permissionChecker(strapi, ctx.state.userAbility, asked.type);
    for (const one of [asked.one, asked.other]) {
      const draft: unknown = await strapi.db
        .query(uidOf(asked.type))
        .findOne({ where: { documentId: one, publishedAt: null }, populate: creator });
      if (draft && !cannot.read(draft) && !cannot.update(draft)) continue;
      if (draft && !cannot.read(draft)) {
        throw new errors.PolicyError(
          `That takes the permission to update the ${asked.type} in the content manager.`,
        );
      }
      throw new errors.NotFoundError(`There is no ${asked.type} '${one}' here that you may read.`);
    }
  };

  return {
    person: answerAlike('person'),
    organization: answerAlike('organization'),

    async pairs(ctx: Context) {
      const asked: LikelyPairsQuery = validateZodSchema(page)(ctx.query);
      const { userAbility } = ctx.state;
      const checker = permissionChecker(strapi, userAbility, asked.type);
      if (checker.cannot.read(undefined, 'name')) {
        throw new errors.PolicyError(
          `That takes the permission to read the ${asked.type} in the content manager.`,
        );
      }
      const shown = shownLookAlikes(strapi, userAbility, asked.type);
      const all = (await likeness().likelyPairs(asked.type)).map(({ one, other, ...found }) => ({
        ...found,
        one: one.documentId,
        other: other.documentId,
      }));
      const pairs = await shown.pairs(all, ['name']);
      const start = (asked.page - 1) * asked.pageSize;
      const some = pairs.slice(start, start + asked.pageSize);
      const entries = await shown.entries([...new Set(some.flatMap(idsOf))]);
      const { page: number, pageSize } = asked;
      ctx.body = {
        data: some.flatMap(({ one, other, ...likely }) => {
          const [first, second] = [entries.get(one), entries.get(other)];
          return first && second ? [{ one: first, other: second, ...likely }] : [];
        }),
        meta: { pagination: { page: number, pageSize, total: pairs.length } },
      } satisfies LikelyPairsAnswer;
    },

    async reject(ctx: Context) {
      const asked = validateZodSchema(rejection)(ctx.request.body);
      await checkBoth(ctx, asked);
      const { email }: { email?: string } = ctx.state.user ?? {};
      await likeness().distinct.add(asked, email ?? null);
      ctx.body = { data: asked } satisfies RejectionAnswer;
    },

    async takeBack(ctx: Context) {
      const asked = validateZodSchema(rejection)(ctx.query);
      await checkBoth(ctx, asked);
      if (!(await likeness().distinct.remove(asked))) {
        return ctx.notFound('Nobody has said that these two are not the same.');
      }
      ctx.body = { data: asked } satisfies RejectionAnswer;
      return undefined;
    },
  };
};

const idsOf = ({ one, other }: { one: string; other: string }): string[] => [one, other];
