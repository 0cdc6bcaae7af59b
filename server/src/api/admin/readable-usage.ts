import type { Core } from '@strapi/types';
import type { PublicType } from '../../model';
import type { Ability } from '../../permissions/content-manager';
import type { Usage, UsageItem, UsageSection } from '../contracts/usage';
import { readableEntries } from '../../permissions/readable-entries';
import { type FieldOf, readableFields } from '../../permissions/readable-fields';

/** The fields that an item is told from: its link, its role and the name as printed. */
const fieldsOf = ({ type, documentId, locale, list }: UsageItem, link: string) => {
  const entry = { type, documentId, locale };
  return {
    link: { entry, field: `${list}.${link}` },
    role: { entry, field: `${list}.${list === 'ties' ? 'type' : 'role'}` },
    printed: { entry, field: `${list}.name` },
  } satisfies Record<string, FieldOf>;
};

/**
 * Leaves of the listed places those that the content manager would show to an admin user, field by field; the totals
 * stay, since a delete touches the others too.
 * @param target the type of the entry that is named
 */
export const readableUsage = async (
  strapi: Core.Strapi,
  userAbility: Ability,
  usage: Usage,
  target: PublicType,
): Promise<Usage> => {
  const items = Object.values(usage).flatMap((section) => section.items);
  const fields = (item: UsageItem) => fieldsOf(item, target === 'article' ? 'source' : target);
  const reads = await readableFields(
    strapi,
    userAbility,
    items.flatMap((item) => Object.values(fields(item))),
  );
  const entryAt = await readableEntries(strapi, userAbility, items);

  const shown = (item: UsageItem): UsageItem[] => {
    const { link, role, printed } = fields(item);
    const entry = entryAt(item);
    if (!entry || !reads(link)) return [];
    return [
      {
        ...item,
        name: entry.title === undefined && entry.name === undefined ? null : item.name,
        slug: entry.slug === undefined ? null : item.slug,
        role: reads(role) ? item.role : null,
        printed: reads(printed) ? item.printed : null,
      },
    ];
  };
  return Object.fromEntries(
    (Object.entries(usage) as Array<[UsageSection, Usage[UsageSection]]>).map(
      ([section, { total, items }]) => [section, { total, items: items.flatMap(shown) }],
    ),
  ) as unknown as Usage;
};
