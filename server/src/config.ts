import { z } from '@strapi/utils';

/** The plugin's options, as `config/plugins` gives them under `newsroom.config`. */
const shape = z.strictObject({
  publicRead: z
    .boolean()
    .describe(
      'Grants the public role find and findOne on the three types, once, at the first boot that has it on',
    ),
  maxPageSize: z
    .number()
    .int()
    .min(1)
    .max(1000)
    .describe('The most entries that one page of the content API holds'),
  defaultPageSize: z
    .number()
    .int()
    .min(1)
    .max(1000)
    .describe('Entries of a page when the request does not say'),
  maxPopulateDepth: z
    .number()
    .int()
    .min(1)
    .max(10)
    .describe('How deep populate and filters of a request may nest'),
});

export type NewsroomOptions = z.infer<typeof shape>;

const defaults: NewsroomOptions = {
  publicRead: false,
  maxPageSize: 100,
  defaultPageSize: 25,
  maxPopulateDepth: 5,
};

const known = Object.keys(shape.shape).join(', ');

const sentenceOf = ({ path, message, code, ...issue }: z.core.$ZodIssue): string => {
  if (code === 'unrecognized_keys' && 'keys' in issue) {
    return `there is no option ${(issue.keys as string[]).map((key) => `'${key}'`).join(', ')}; the options are ${known}`;
  }
  return `'${path.join('.')}' is wrong: ${message}`;
};

/**
 * @throws Error with one sentence that names the option, where it is written and what it should be;
 * Strapi stops the boot with it
 */
const validator = (options: unknown): void => {
  const parsed = shape.safeParse(options);
  const fault = parsed.error?.issues[0];
  if (fault) throw new Error(`config/plugins, newsroom.config: ${sentenceOf(fault)}.`);
  if (parsed.data && parsed.data.defaultPageSize > parsed.data.maxPageSize) {
    throw new Error("config/plugins, newsroom.config: 'defaultPageSize' is larger than 'maxPageSize'.");
  }
};

/** Options with their defaults and their validation, in the form that Strapi wants of a plugin. */
export const config = { default: defaults, validator };
