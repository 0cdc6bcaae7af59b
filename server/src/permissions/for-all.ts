import { type PublicType, uidOf } from '../model';
import type { Ability } from './content-manager';

/** The action of the content manager that lets somebody read entries. */
export const readAction = 'plugin::content-manager.explorer.read';

/** A permission as Strapi has worked it out for somebody. */
export interface Rule {
  /** All fields when it is missing; items of a list as `credits.role`. */
  fields?: string[] | undefined;
  conditions?: unknown;
}

/** What somebody may do, as far as it is asked here. */
export interface Permissions {
  rulesFor(action: string, subject: string): Rule[];
}

/** Whether a condition says nothing but the language, and languages that will do. */
const allowsAll = (conditions: unknown, isMeant: (locales: unknown[]) => boolean): boolean => {
  if (typeof conditions !== 'object' || conditions === null) return false;
  return Object.entries(conditions).every(([key, value]) => {
    if (key === '$and' && Array.isArray(value)) return value.every((one) => allowsAll(one, isMeant));
    return key === 'locale' && Array.isArray(value?.$in) && isMeant(value.$in);
  });
};

const rulesWhere = (
  permissions: Permissions,
  type: PublicType,
  isMeant: (locales: unknown[]) => boolean,
): Rule[] =>
  permissions
    .rulesFor(readAction, uidOf(type))
    .filter(({ conditions }) => conditions === undefined || allowsAll(conditions, isMeant));

/**
 * The permissions to read that hold for every entry of a type, or for every one in a language. An entry that is made up
 * to stand for all of them would not do: it is nobody's, so that it meets conditions such as 'is not of that kind'.
 * @param locale the language, for a type that has translations
 */
export const rulesForAll = (permissions: Permissions, type: PublicType, locale: string | null): Rule[] =>
  rulesWhere(permissions, type, (locales) => locales.includes(locale));

/** @returns whether one of some permissions names a field; `credits` counts for all that a credit holds */
export const coverField = (rules: Rule[], field: string): boolean => {
  const [list = ''] = field.split('.');
  return rules.some(({ fields }) => fields === undefined || fields.includes(field) || fields.includes(list));
};

/** @returns whether what an admin user may read of a type depends on the entry, or on its language */
export const hasConditions = (ability: Ability, type: PublicType): boolean =>
  (ability as Permissions)
    .rulesFor(readAction, uidOf(type))
    .some(({ conditions }) => conditions !== undefined);

/** @returns whether an admin user may read a field of every entry of a type, or of every one in a language */
export const readsAll = (
  ability: Ability,
  type: PublicType,
  field: string,
  locale: string | null = null,
): boolean => coverField(rulesForAll(ability as Permissions, type, locale), field);

/** @returns the same, of all entries in some language or other */
export const readsAllInSomeLanguage = (ability: Ability, type: PublicType, field: string): boolean =>
  coverField(
    rulesWhere(ability as Permissions, type, (locales) => locales.length > 0),
    field,
  );
