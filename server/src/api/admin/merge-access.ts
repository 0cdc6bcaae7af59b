import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import type { ChangedEntry } from '../../merging/changed';
import type { StoredEntry } from '../../merging/entry';
import type { DoneMerge, MergePlan, MergeSide, MergedType } from '../../merging/types';
import { type PublicType, nameField, uidOf } from '../../model';
import {
  type Ability,
  type AdminAction,
  creator,
  permissionChecker,
} from '../../permissions/content-manager';
import { readsAll } from '../../permissions/for-all';

const actions: AdminAction[] = ['read', 'update', 'delete'];

/** A merge changes what readers see of published entries. */
const publishedActions: AdminAction[] = [...actions, 'publish'];

/** The field by which a plan tells the items of a list. */
const toldBy: Record<string, string> = { aliases: 'name', affiliations: 'role', ties: 'type' };

/** What an admin user may see and do of what a merge is about, as the content manager has it. */
export const mergeAccess = (strapi: Core.Strapi, userAbility: Ability) => {
  const checkerOf = (type: PublicType) => permissionChecker(strapi, userAbility, type);

  const refuse = (action: AdminAction, type: MergedType) =>
    // Strapi answers any other 403 without its message.
    new errors.PolicyError(`Merging takes the permission to ${action} the ${type} in the content manager.`);

  /**
   * Whether the asker may read a field of every entry of a type, or of every one in a language; not when a permission
   * depends on more of the entry, such as who made it.
   */
  const mayRead = (type: PublicType, field: string, locale: string | null = null): boolean =>
    readsAll(userAbility, type, field, locale);

  /** @throws PolicyError unless the asker may do everything; permissions may have conditions that look at the entry */
  const check = (type: MergedType, entry: unknown, isPublished: boolean): void => {
    const { cannot } = checkerOf(type);
    const missing = (isPublished ? publishedActions : actions).find((action) => cannot[action](entry));
    if (missing) throw refuse(missing, type);
  };

  /** Roles name what they may read of the items of a list field by field. */
  const mayReadItems = (type: MergedType, list: string): boolean => {
    const told = toldBy[list];
    return mayRead(type, list) || (told !== undefined && mayRead(type, `${list}.${told}`));
  };

  /** Whatever has the name of an entry, without it if the asker may not read it. */
  const named = <Named extends { name: string }>(type: PublicType, some: Named): Named =>
    mayRead(type, 'name') ? some : { ...some, name: '' };

  const shownSide = (type: MergedType, side: MergeSide | null): MergeSide | null =>
    side && named(type, mayRead(type, 'slug') ? side : { ...side, slug: null });

  return {
    mayRead,

    /**
     * Whether the asker may do to an entry everything that a merge does.
     * @throws PolicyError if not, NotFoundError when the entry is not there
     */
    async checkEntry(type: MergedType, documentId: string): Promise<void> {
      const found: Array<{ publishedAt: unknown }> = await strapi.db.query(uidOf(type)).findMany({
        where: { documentId },
        populate: creator,
      });
      const draft = found.find(({ publishedAt }) => publishedAt === null);
      if (!draft) throw new errors.NotFoundError(`There is no ${type} with the documentId '${documentId}'.`);
      check(type, draft, found.length > 1);
    },

    /** The same for an entry that went with a merge. @throws PolicyError */
    async checkGone(type: MergedType, { draft, published }: StoredEntry): Promise<void> {
      const createdBy: unknown = await strapi.db
        .query('admin::user')
        .findOne({ where: { email: draft?.makers.createdBy ?? '' }, populate: ['roles'] });
      check(type, { ...draft?.values, createdBy }, published !== undefined);
    },

    /** @returns the plan with counts, but without names and values that the asker may not read */
    shownPlan(plan: MergePlan): MergePlan {
      const { type } = plan;
      const hide = { examples: [] };
      return {
        ...plan,
        from: shownSide(type, plan.from),
        into: shownSide(type, plan.into),
        slugs: mayRead(type, 'slug') ? plan.slugs : [],
        links: plan.links.map((move) =>
          mayRead(move.owner, nameField[move.owner], move.locale)
            ? move
            : { ...move, links: { ...move.links, ...hide }, doubles: { ...move.doubles, ...hide } },
        ),
        items: plan.items.map((move) =>
          mayReadItems(type, move.list)
            ? move
            : {
                ...move,
                added: { ...move.added, ...hide },
                doubles: { ...move.doubles, ...hide },
                dropped: { ...move.dropped, ...hide },
              },
        ),
        fields: plan.fields.map((move) => (mayRead(type, move.field) ? move : { ...move, value: '' })),
      };
    },

    /** @returns the merge without names that the asker may not read */
    shownMerge(merge: DoneMerge): DoneMerge {
      const { type, from, into } = merge;
      return { ...merge, from: named(type, from), into: named(type, into) };
    },

    /** @returns the entries that changed, by name where the asker may read it */
    shownChange(changed: ChangedEntry[]): ChangedEntry[] {
      return changed.map((entry) =>
        mayRead(entry.type, nameField[entry.type], entry.locale) ? entry : { ...entry, name: '' },
      );
    },
  };
};
