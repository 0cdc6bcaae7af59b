import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import type { Access, Version } from '../../../dossiers/access';
import { vocabularies } from '../../../model/vocabularies';
import type { PublicType } from '../../../model';
import type { Ability } from '../../../permissions/content-manager';
import { readsAll } from '../../../permissions/for-all';
import { languageOf } from '../../../slugs/language';
import type { NamedAs } from '../../contracts/dossiers';
import type { HiddenFromAsker, NamedType } from '../../contracts/network';

/** What an admin user asks for, and what of it they may see. */
export interface NetworkAccess {
  access: Access;
  /** The languages that count; undefined when all do. */
  locales: string[] | undefined;
  /** The roles that count; undefined when all do. */
  roles: NamedAs[] | undefined;
  hidden: HiddenFromAsker[];
  /** Whether the asker may read a field of every entry of a type; of articles, in each language that counts. */
  mayRead: (type: PublicType, field: string) => boolean;
}

interface Wanted {
  locale?: string | undefined;
  roles?: NamedAs[] | undefined;
  status?: Version | undefined;
}

const rolesOf = { credits: vocabularies.creditRole, mentions: vocabularies.mentionRole };
const lists = ['credits', 'mentions'] as const;
const inList = ['role', 'person', 'organization'];

const refusal = (what: string) =>
  new errors.ForbiddenError(
    `The network takes the permission to read ${what} in the content manager, and without a condition: it would show what a condition keeps back.`,
  );

/**
 * What of the network an admin user may see. A network says of many articles at once who is in them, so that what the
 * asker may read of some entries only does not count at all: a type, credits or mentions, a language.
 * @throws ForbiddenError when nothing of what is asked for is left
 */
export const networkAccess = async (
  strapi: Core.Strapi,
  ability: Ability,
  { locale, roles, status = 'published' }: Wanted,
): Promise<NetworkAccess> => {
  // Every node and every article of a network asks, and the answer depends on its type alone.
  const known = new Map<string, boolean>();
  const reads = (type: PublicType, field: string, inLocale: string | null): boolean => {
    const question = `${type} ${field} ${inLocale}`;
    const answer = known.get(question) ?? readsAll(ability, type, field, inLocale);
    known.set(question, answer);
    return answer;
  };

  const site: Array<{ code: string }> = await strapi.plugin('i18n').service('locales').find();
  const asked = locale ? [locale] : site.map(({ code }) => code);
  const locales = asked.filter((code) => reads('article', 'title', code));
  if (locales.length === 0) throw refusal('the titles of articles');

  const mayRead = (type: PublicType, field: string): boolean =>
    type === 'article' ? locales.every((code) => reads(type, field, code)) : reads(type, field, null);
  const readable = lists.filter((list) => inList.every((field) => mayRead('article', `${list}.${field}`)));
  const readableRoles = readable.flatMap((list): readonly NamedAs[] => rolesOf[list]);
  const counting = roles ? readableRoles.filter((role) => roles.includes(role)) : readableRoles;
  if (counting.length === 0) throw refusal('credits or mentions of articles');

  const may = {
    article: true,
    person: mayRead('person', 'name'),
    organization: mayRead('organization', 'name'),
  };
  const kinds: NamedType[] = ['person', 'organization'];
  return {
    access: { version: status, may, locale: await languageOf(strapi, 'article', locale) },
    locales: locale || locales.length < asked.length ? locales : undefined,
    roles: roles || readable.length < lists.length ? counting : undefined,
    hidden: [
      ...kinds.filter((kind) => !may[kind]),
      ...lists.filter((list) => !readable.includes(list)),
      ...(locales.length < asked.length ? ['languages' as const] : []),
    ],
    mayRead,
  };
};

/** @throws ForbiddenError when the asker may not read all entries of a type */
export const checkKind = ({ access }: NetworkAccess, kind: NamedType): void => {
  if (!access.may[kind])
    throw refusal(kind === 'person' ? 'the names of people' : 'the names of organizations');
};
