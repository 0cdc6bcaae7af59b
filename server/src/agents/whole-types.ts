import { type PublicType, publicTypes } from '../model';
import { components } from '../model/components';
import { type Permissions, coverField, rulesForAll } from '../permissions/for-all';

/** The fields of a type as permissions name them: those of the items of a list one by one. */
const fieldsOf = (type: PublicType): string[] =>
  Object.entries<{ component?: string }>(publicTypes[type].schema.attributes).flatMap(
    ([name, { component }]) => {
      if (component === undefined) return [name];
      const { fields } = components[component as keyof typeof components];
      return Object.keys(fields).map((inner) => `${name}.${inner}`);
    },
  );

/**
 * A dossier shows entries of a type whole, and many of them. So somebody may see them there who may read every entry and
 * every field in the content manager: a permission with a condition such as 'is creator' does not count.
 * @param locale the language, for a type that has translations
 */
export const readsWhole = (permissions: Permissions, type: PublicType, locale: string): boolean => {
  const rules = rulesForAll(permissions, type, locale);
  return rules.length > 0 && fieldsOf(type).every((field) => coverField(rules, field));
};
