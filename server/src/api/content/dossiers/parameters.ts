import { validateZodSchema, z } from '@strapi/utils';
import type { NamedType } from '../../../dossiers/appearances';
import { partialDateProblem } from '../../../model/partial-date';
import { vocabularies } from '../../../model/vocabularies';
import { wrong } from '../../../rules/fault';
import { refuseNul } from '../query-limits';

const noLocale = 'locale is one language of the site, such as en.';
const noStatus = 'status is published or draft.';

/** Parameters that every question about an entry takes. */
export const versionParameters = {
  locale: z
    .string(noLocale)
    .regex(/^[A-Za-z0-9-]{2,35}$/, noLocale)
    .optional()
    .describe('The language of articles; the default one of the site when it is missing'),
  status: z
    .enum(['published', 'draft'], noStatus)
    .optional()
    .describe('draft takes the permission readDrafts on all three types'),
};

const split = (given: unknown) =>
  typeof given === 'string' ? given.split(',').map((name) => name.trim()) : given;

/** @returns the parameter that trims an answer to some of its parts */
export const fieldsParameter = <Part extends string>(parts: readonly [Part, ...Part[]]) => {
  const fault = `fields takes names of parts of the answer: ${parts.join(', ')}.`;
  const one = z.enum(parts, fault);
  return z
    .preprocess(split, z.array(one, fault).min(1, fault).max(100, fault))
    .optional()
    .describe('Parts of the answer, with commas between them; all of them when it is missing');
};

const allRoles = [...vocabularies.creditRole, ...vocabularies.mentionRole] as const;

/** @returns the parameter that takes some roles of credits and mentions */
export const rolesParameter = (name: string) => {
  const fault = `${name} takes roles of credits and mentions: ${allRoles.join(', ')}.`;
  return z
    .preprocess(split, z.array(z.enum(allRoles, fault), fault).min(1, fault).max(allRoles.length, fault))
    .optional()
    .describe('Roles of credits and mentions, with commas between them; all of them when it is missing');
};

/** @returns a parameter that takes a partial date */
export const dateParameter = (name: string, description: string) => {
  const fault = `${name} is one partial date: YYYY, YYYY-MM or YYYY-MM-DD.`;
  return z
    .string(fault)
    .superRefine((value, ctx) => {
      const problem = partialDateProblem(value);
      if (problem) ctx.addIssue({ code: 'custom', message: `${name}: ${problem}` });
    })
    .optional()
    .describe(description);
};

/** @returns a parameter that takes a whole number */
export const numberParameter = (
  name: string,
  { lowest, highest = 999_999_999 }: { lowest: number; highest?: number },
  description: string,
) => {
  const most = highest === 999_999_999 ? '' : ` and at most ${highest}`;
  const fault = `${name} must be a whole number of at least ${lowest}${most}.`;
  return z
    .string(fault)
    .regex(/^\d{1,9}$/, fault)
    .transform(Number)
    .pipe(z.number().min(lowest, fault).max(highest, fault))
    .optional()
    .describe(description);
};

/** @returns a parameter that takes a person or an organization, `person:guo-shengkun` */
export const entryParameter = (name: string) => {
  const fault = `${name} is person: or organization: and a slug or documentId, such as person:guo-shengkun.`;
  return z
    .string(fault)
    .regex(/^(person|organization):.+$/s, fault)
    .describe('person: or organization: and the slug or documentId');
};

/** The entry that a network is around. */
export const centerParameter = entryParameter('center');

/** @returns whom or what a center, as `entryParameter` has let it pass, names */
export const centerIn = (center: string): { type: NamedType; id: string } => {
  const [, type, id] = /^(person|organization):(.+)$/s.exec(center) as unknown as [string, NamedType, string];
  return { type, id };
};

export const pageParameters = {
  page: numberParameter('page', { lowest: 1 }, 'The first page when it is missing'),
  pageSize: numberParameter('pageSize', { lowest: 1 }, 'A size above the option maxPageSize is cut'),
};

/** What we read of a request. */
export interface Asking {
  query: Record<string, unknown>;
}

/**
 * @param shape the parameters that a route takes
 * @returns how to read them from a request; throws ValidationError for those that it does not know, and for wrong ones
 */
export const readerOf = <Shape extends z.ZodRawShape>(shape: Shape) => {
  const read = validateZodSchema(z.object(shape));
  const known = Object.keys(shape).join(', ');
  // Most requests have no parameters, and mean the same.
  let meantByNone: z.infer<z.ZodObject<Shape>> | undefined;
  return ({ query }: Asking): z.infer<z.ZodObject<Shape>> => {
    refuseNul(query);
    if (Object.keys(query).length === 0) return { ...(meantByNone ??= read(query)) };
    const unknown = Object.keys(query).find((name) => !Object.hasOwn(shape, name));
    if (unknown !== undefined) {
      throw wrong([unknown], `There is no parameter '${unknown.slice(0, 80)}' here; there are ${known}.`);
    }
    return read(query);
  };
};
