import type { Core, Modules } from '@strapi/types';
import { errors } from '@strapi/utils';
import { type PublicType, nameField, typeOf, uidOf } from '../model';
import { documentIdOf } from '../writes';
import { draftsWritten } from './drafts';
import { type Fault, refuse } from './fault';
import { fieldFaults } from './fields';
import { draftParties, partyFaults } from './parties';
import { changesStoredPeriods, storedPeriodFaults } from './periods';
import { inheritedNames } from './inherited-names';
import { malformedLinks, missingTargets } from './targets';

type Data = Record<string, unknown>;

interface Params {
  data?: Data;
  status?: string;
  locale?: unknown;
  documentId?: string;
}

const checked = new Set(['create', 'update', 'clone', 'publish']);

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
  const drafts = await strapi.db.query(uidOf(type)).findMany({
    select: [field],
    where: await draftsWritten(strapi, type, documentId, locale),
  });
  return drafts.flatMap((draft: Data) => nameFault(field, draft[field])).slice(0, 1);
};

/** What an article owes its links is not asked of a draft whose links stay as they are. */
const touchesParties = (data: Data | undefined): boolean =>
  data !== undefined && ('credits' in data || 'mentions' in data);

/** What PostgreSQL and MariaDB call an error about a row that is not there any more. */
const missingRow: unknown[] = ['23503', 'ER_NO_REFERENCED_ROW_2'];

/** What PostgreSQL says to all that follows an error: Strapi tidies up after one, and that error is all we see. */
const transactionIsOver = '25P02';

/** Says what is gone when somebody deletes or merges, at the same moment, what a write links to. */
const orGone = async <Result>(
  strapi: Core.Strapi,
  type: PublicType,
  data: Data | undefined,
  write: () => Promise<Result>,
): Promise<Result> => {
  try {
    return await write();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    const isMissing = missingRow.includes(code);
    if (!isMissing && code !== transactionIsOver) throw error;
    if (data && !strapi.db.inTransaction()) refuse(await missingTargets(strapi, type, data));
    if (!isMissing) throw error;
    throw new errors.ValidationError(
      'Something that this links to was deleted or merged at the same moment. Load it again, and link what is there.',
    );
  }
};

/**
 * Document Service middleware: refuses values that the model does not allow, links to what is not there, articles whose credits or mentions name
 * nobody or two at once, and periods that end before they begin. What a write does not say in full (a link may come as
 * `connect`, `set` or an id, an item with its id and its end alone) is read back after the write, in its transaction:
 * a refused write is rolled back.
 * @throws ValidationError with the path of each faulty field
 */
export const keepRules =
  (strapi: Core.Strapi): Modules.Documents.Middleware.Middleware =>
  async (context, next) => {
    const type = typeOf(context.uid);
    if (!type || !checked.has(context.action)) return next();
    const { params, action } = context as { params: Params; action: string };

    const toPublish = action === 'publish' || params.status === 'published';
    const { data } = params;
    if (data) refuse(inheritedNames(data));
    const faults = data ? [...fieldFaults(type, data), ...malformedLinks(type, data)] : [];
    if (toPublish) faults.push(...(await nameFaults(strapi, type, params)));
    refuse(faults);
    const checksParties = type === 'article' && (toPublish || touchesParties(data));
    const checksPeriods = data !== undefined && changesStoredPeriods(type, data);
    const write = async () => {
      try {
        return await next();
      } catch (error) {
        if (data && error instanceof errors.ValidationError) refuse(await missingTargets(strapi, type, data));
        throw error;
      }
    };
    if (!checksParties && !checksPeriods) return orGone(strapi, type, data, write);

    const writeAndCheck = async () => {
      const result = await write();
      const documentId = documentIdOf(result) ?? params.documentId;
      if (!documentId) return result;
      const stored = checksPeriods ? await storedPeriodFaults(strapi, type, documentId) : [];
      if (checksParties) {
        const where = await draftsWritten(strapi, type, documentId, params.locale);
        const drafts = await draftParties(strapi, where);
        stored.push(...drafts.flatMap((draft) => partyFaults(draft, toPublish)));
      }
      refuse(stored);
      return result;
    };
    return orGone(strapi, type, data, () => strapi.db.transaction(writeAndCheck));
  };
