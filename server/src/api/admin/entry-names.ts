import type { Core } from '@strapi/types';
import { errors, validateZodSchema, z } from '@strapi/utils';
import type { Context } from 'koa';
import {
  type EntryName,
  type EntryNamesAnswer,
  type EntryNamesQuery,
  entryNamesListed,
} from '../contracts/entry-names';
import { type Asked, type Named, type ReadableName, findNamed, readableNames } from './find-named';
import { documentIdAs } from './parameters';
import { permissionChecker } from '../../permissions/content-manager';

const entities = ['person', 'organization'] as const;

const noText = 'q is a name or the beginning of one: 1 to 200 characters.';

const question: z.ZodType<EntryNamesQuery> = z
  .object({
    q: z
      .string(noText)
      .max(200, noText)
      .refine((text) => text.trim() !== '' && !text.includes('\0'), noText)
      .optional(),
    id: documentIdAs('id').optional(),
    type: z.enum(entities, 'type is person or organization.').optional(),
  })
  .refine(({ q, id }) => (q === undefined) !== (id === undefined), {
    path: ['q'],
    message: 'Ask with q or with id.',
  })
  .refine(({ id, type }) => id === undefined || type !== undefined, {
    path: ['type'],
    message: 'type is missing: person or organization.',
  });

const entryName = (type: EntryName['type'], entry: ReadableName, alias: string | null): EntryName => ({
  type,
  documentId: entry.documentId,
  name: String(entry.name),
  disambiguation: typeof entry.disambiguation === 'string' ? entry.disambiguation : null,
  alias,
});

const foundByName = ({ type, entry, matched, published }: Named): EntryName =>
  entryName(type, entry, published && matched.name !== published.name ? matched.name : null);

/** @returns one entry, when the asker may read its name */
const foundById = async (asked: Asked, type: EntryName['type'], documentId: string): Promise<EntryName[]> => {
  const entryOf = await readableNames(asked, [{ type, documentId }]);
  const entry = entryOf(documentId);
  return entry?.name ? [entryName(type, entry, null)] : [];
};

/** People and organizations by name, for those who look for one in the admin. */
export const entryNamesController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    const { q, id, type } = validateZodSchema(question)(ctx.query);
    const { userAbility } = ctx.state;
    const types = (type ? [type] : entities).filter(
      (one) => !permissionChecker(strapi, userAbility, one).cannot.read(undefined, 'name'),
    );
    if (types.length === 0) {
      throw new errors.PolicyError(`You may not read ${type ?? 'person or organization'} entries.`);
    }
    const asked = { strapi, userAbility, types };
    const data =
      id !== undefined && type !== undefined
        ? await foundById(asked, type, id)
        : (await findNamed(asked, { q: q ?? '', limit: entryNamesListed, withDrafts: true })).map(
            foundByName,
          );
    ctx.body = { data } satisfies EntryNamesAnswer;
  },
});
