import { z } from '@strapi/utils';
import { roleOrder } from '../../directory/roles';
import { limits } from '../../model/limits';
import { limitsOfUpload } from '../../pieces/source-limits';
import type { ImportOrder } from '../contracts/imports';
import { lineOf } from './parameters';

const slug = lineOf('A slug', 255);

/** The name of a file. */
export const path = lineOf('The name of a file', 1000).min(1, 'A file has a name.');

const decisions = z.strictObject({
  names: z
    .array(
      z.strictObject({
        file: path,
        found: lineOf('found', 600),
        drop: z.boolean().optional(),
        roles: z.array(z.enum(roleOrder)).min(1).max(roleOrder.length).optional(),
        target: lineOf('target', 600)
          .regex(/^(person|organization):./u, 'target is person: or organization: and a slug.')
          .optional(),
        name: lineOf('name', limits.name).trim().min(1, 'name is not empty.').optional(),
        title: lineOf('title', limits.name).nullable().optional(),
      }),
    )
    .max(20_000),
  affiliations: z
    .array(
      z.strictObject({
        file: path,
        person: slug,
        organization: slug,
        role: lineOf('role', 1000).nullable(),
        drop: z.literal(true),
      }),
    )
    .max(20_000),
});

const settings = {
  draft: z.boolean('draft is true or false.').optional(),
  overwrite: z.boolean('overwrite is true or false.').optional(),
  decisions: decisions.optional(),
};

/** What comes beside files. */
export const uploadOrder = z.strictObject({
  ...settings,
  names: z
    .array(path)
    .max(limitsOfUpload.files * 2)
    .optional(),
  empty: z.array(path).max(limitsOfUpload.files).optional(),
});

/** The id of a plan, or of the import that it becomes. */
export const importId = z
  .string('plan is missing: the id of a plan.')
  .regex(/^[\w-]{1,64}$/, 'That is no id of a plan.');

/** A text, or the files of an earlier plan. */
export const planQuestion = z.union(
  [
    z.strictObject({ ...settings, plan: importId }),
    z.strictObject({
      ...settings,
      text: z.string('text is a text.').min(1, 'text is empty.'),
      name: path.optional(),
    }),
  ],
  'Send files (multipart/form-data), a text, or the id of a plan, with draft, overwrite and decisions or without.',
);

/** What starts an import. */
export const importOrder: z.ZodType<ImportOrder> = z.strictObject({
  plan: importId,
  fingerprint: z.string('fingerprint is missing: plan first, and send that of the plan.').max(100),
});
