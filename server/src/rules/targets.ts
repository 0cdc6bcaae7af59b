import type { Core } from '@strapi/types';
import { linkLists } from '../links/columns';
import { type PublicType, uidOf } from '../model';
import { languageOf } from '../slugs/language';
import type { Fault } from './fault';

type Data = Record<string, unknown>;

/** What a link names: a documentId, or the number of a version. */
interface Named {
  path: Fault['path'];
  target: PublicType;
  by: 'documentId' | 'id';
  value: unknown;
  locale?: unknown;
}

const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

type Asked = Pick<Named, 'by' | 'value' | 'locale'>;

/** Strapi takes a link as an id, an object with one, or lists of these, also below `connect` and `set`. */
const namedBy = (link: unknown): Asked[] => {
  if (Array.isArray(link)) return link.flatMap(namedBy);
  if (isData(link)) {
    const { documentId, id, connect, set, locale } = link;
    if (documentId !== undefined && documentId !== null) {
      return [{ by: 'documentId', value: documentId, locale }];
    }
    if (id !== undefined && id !== null) return [{ by: 'id', value: id }];
    return [connect, set].flatMap(namedBy);
  }
  if (link === undefined || link === null) return [];
  // Strapi takes whatever begins like a number for one.
  const isNumber = !Number.isNaN(Number.parseInt(String(link), 10));
  return [{ by: isNumber ? 'id' : 'documentId', value: link }];
};

const namedIn = (type: PublicType, data: Data): Named[] =>
  linkLists
    .filter(({ owner }) => owner === type)
    .flatMap(({ list, links }) => {
      const items = data[list];
      if (!Array.isArray(items)) return [];
      return items.flatMap((item, index) =>
        isData(item)
          ? links.flatMap(({ field, target }) =>
              namedBy(item[field]).map((asked) => ({ ...asked, path: [list, index, field], target })),
            )
          : [],
      );
    });

const isWord = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number';

/** A number beyond it is no id, and PostgreSQL does not look for it. */
const largestId = 2_147_483_647;

const isId = (value: unknown): boolean => /^\d{1,10}$/.test(String(value)) && Number(value) <= largestId;

const notThere = ({ path, target, value }: Named): Fault => ({
  path,
  message: `There is no ${target} '${String(value).slice(0, 80)}': link one that is there, or make it first.`,
  value,
});

const malformedLink = (link: Named): Fault[] => {
  const { path, target, by, value, locale } = link;
  if (!isWord(value) || !(isWord(locale) || (locale ?? null) === null)) {
    return [{ path, message: `Name the ${target} by its documentId, as a text.` }];
  }
  // To ask PostgreSQL for such an id is an error that ends the transaction.
  return by === 'id' && /^\d+$/.test(String(value)) && !isId(value) ? [notThere(link)] : [];
};

/** @returns the links that name their targets by something else than a text or a number that an id can be */
export const malformedLinks = (type: PublicType, data: Data): Fault[] =>
  namedIn(type, data).flatMap(malformedLink);

/**
 * Says which links of a refused write name what is not there. Strapi's own words tell neither the field nor the way out.
 * @param data without malformed links
 */
export const missingTargets = async (strapi: Core.Strapi, type: PublicType, data: Data): Promise<Fault[]> => {
  const named = namedIn(type, data);
  const faults = await Promise.all(
    [...new Set(named.map(({ target }) => target))].map(async (target) => {
      const asked = named.filter((link) => link.target === target);
      const valuesBy = (by: Named['by']) => asked.filter((link) => link.by === by).map(({ value }) => value);
      const found: Array<{ id: number; documentId: string; locale: string | null }> = await strapi.db
        .query(uidOf(target))
        .findMany({
          select: ['id', 'documentId', 'locale'],
          where: {
            $or: [
              { documentId: { $in: valuesBy('documentId').map(String) } },
              { id: { $in: valuesBy('id').filter(isId).map(Number) } },
            ],
          },
        });
      const language = await languageOf(strapi, target, undefined);
      return asked.flatMap((link): Fault[] => {
        const { by, value, path, locale } = link;
        const versions = found.filter((version) => String(version[by]) === String(value));
        if (versions.length === 0) return [notThere(link)];
        const wanted = String(locale ?? language);
        if (by === 'id' || language === '' || versions.some((version) => version.locale === wanted))
          return [];
        const message = `The ${target} '${String(value).slice(0, 80)}' is not there in the language '${wanted}': name one that it has as locale, or translate it first.`;
        return [{ path, message, value }];
      });
    }),
  );
  return faults.flat();
};
