import type { Core, Modules } from '@strapi/types';
import { type PublicType, nameField, typeOf, uidOf } from '../model';
import { languageOf } from '../slugs/language';
import { type Fault, faultsError } from './fault';
import { fieldFaults } from './fields';
import { draftParties, partyFaults } from './parties';

type Data = Record<string, unknown>;

interface Params {
  data?: Data;
  status?: string;
  locale?: unknown;
  documentId?: string;
}

const writes = new Set(['create', 'update', 'clone', 'publish']);

const documentIdOf = (result: unknown, params: Params): string | undefined =>
  result && typeof result === 'object' && 'documentId' in result && typeof result.documentId === 'string'
    ? result.documentId
    : params.documentId;

/** The languages that a write touched, as its answer tells; null when it does not. */
const localesIn = (result: unknown): string[] | null => {
  if (!result || typeof result !== 'object') return null;
  const rows: unknown[] = 'entries' in result && Array.isArray(result.entries) ? result.entries : [result];
  const locales = rows.flatMap((row) =>
    row && typeof row === 'object' && 'locale' in row && typeof row.locale === 'string' ? [row.locale] : [],
  );
  return locales.length > 0 ? locales : null;
};

const nameFault = (field: string, value: unknown): Fault[] =>
  typeof value === 'string' && value.trim() !== ''
    ? []
    : [{ path: [field], message: `A ${field} is needed to publish. Write one, or save a draft.` }];

/** Publishing needs a name; Strapi's own words for that ("must be a `string` type") help nobody. */
const nameFaults = async (
  strapi: Core.Strapi,
  type: PublicType,
  { data, documentId, locale }: Params,
): Promise<Fault[]> => {
  const field = nameField[type];
  const given = data && data[field] !== undefined;
  if (given || !documentId) return nameFault(field, data?.[field]);
  const language = await languageOf(strapi, type, locale);
  const drafts = await strapi.db.query(uidOf(type)).findMany({
    select: [field],
    where: { documentId, publishedAt: null, ...(language && locale !== '*' ? { locale: language } : {}) },
  });
  return drafts.flatMap((draft: Data) => nameFault(field, draft[field])).slice(0, 1);
};

/**
 * Document Service middleware: refuses values that the model does not allow, and articles whose credits or mentions
 * name nobody or two at once. The latter is read back after the write, in its transaction, because a link may come in
 * many shapes (`connect`, `set`, an id) and a refused write is rolled back.
 * @throws ValidationError with the path of each faulty field
 */
export const keepRules =
  (strapi: Core.Strapi): Modules.Documents.Middleware.Middleware =>
  async (context, next) => {
    const type = typeOf(context.uid);
    if (!type || !writes.has(context.action)) return next();
    const { params, action } = context as { params: Params; action: string };

    const toPublish = action === 'publish' || params.status === 'published';
    const faults = params.data ? fieldFaults(type, params.data) : [];
    if (toPublish) faults.push(...(await nameFaults(strapi, type, params)));
    if (faults.length > 0) throw faultsError(faults);
    // What an article owes its links is not asked of a draft whose links stay as they are.
    const touchesLinks = params.data && ('credits' in params.data || 'mentions' in params.data);
    if (type !== 'article' || !(toPublish || touchesLinks)) return next();

    return strapi.db.transaction(async () => {
      const result = await next();
      const documentId = documentIdOf(result, params);
      if (!documentId) return result;
      const drafts = await draftParties(strapi, documentId, localesIn(result));
      const partiesAtFault = drafts.flatMap((draft) => partyFaults(draft, toPublish));
      if (partiesAtFault.length > 0) throw faultsError(partiesAtFault);
      return result;
    });
  };
