import type { Core } from '@strapi/types';
import type { Context } from 'koa';
import { type Ability, permissionChecker } from '../../permissions/content-manager';
import type { FoundName, NamesAnswer } from '../contracts/names';
import { usualLimit } from '../names-schema';
import { type Named, findNamed } from './find-named';
import { read } from './network/questions';

const kinds = ['person', 'organization'] as const;

/** What an answer has of an organization that is found by the name of its draft. */
type Draft = Partial<Extract<FoundName, { type: 'organization' }>>;

/** The entry as the content manager would show it: without fields that the asker may not read. */
const shownName = ({ type, documentId, matched, published, entry }: Named): FoundName => {
  const source: object = published ?? entry;
  const value = <Value>(field: string, missing: Value): Value =>
    field in entry ? ((source as Record<string, Value | null>)[field] ?? missing) : missing;
  const reference = { documentId, slug: value('slug', ''), name: value('name', ''), matched };
  return type === 'person'
    ? { type, ...reference, disambiguation: value<string | null>('disambiguation', null) }
    : {
        type,
        ...reference,
        shortName: value<string | null>('shortName', null),
        classification: value<NonNullable<Draft['classification']>>('classification', 'other'),
      };
};

/** The search for people and organizations by any name, for admin users: whom they may read in the content manager. */
export const namesController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    const { q, type, limit, status } = read.names(ctx);
    const userAbility: Ability = ctx.state.userAbility;
    const types = kinds.filter(
      (kind) =>
        (!type || type === kind) && permissionChecker(strapi, userAbility, kind).can.read(undefined, 'name'),
    );
    if (types.length === 0) {
      return ctx.forbidden(`You may not read ${type ?? 'person or organization'} entries.`);
    }
    const asked = { q, limit: Number(limit ?? usualLimit), withDrafts: status === 'draft' };
    const found = await findNamed({ strapi, userAbility, types }, asked);
    ctx.body = { data: found.map(shownName) } satisfies NamesAnswer;
    return undefined;
  },
});
