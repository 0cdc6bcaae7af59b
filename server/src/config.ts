import { z } from '@strapi/utils';
import { isHomeAddress, isPattern, patternRule } from './formats/patterns';

const pattern = (type: 'article' | 'person' | 'organization', what: string) =>
  z
    .string()
    .refine((text) => isPattern(type, text), { error: patternRule(type) })
    .describe(`The path of ${what} on the website`);

/** The website that shows the content: links in JSON-LD and feeds lead there. */
const site = z.strictObject({
  url: z
    .string()
    .refine(isHomeAddress, {
      error:
        'write an absolute address, http or https, without query and fragment, such as https://example.org',
    })
    .optional()
    .describe('The address of the website; without it, links lead to entries in the API'),
  name: z
    .string()
    .trim()
    .min(1)
    .max(255)
    .optional()
    .describe('Who publishes: title of feeds, publisher in JSON-LD'),
  articles: pattern('article', 'an article'),
  people: pattern('person', 'a person'),
  organizations: pattern('organization', 'an organization'),
});

export type SiteOptions = z.infer<typeof site>;

/** A list of names, each with a value or without (RFC 9111, 5.2). */
const directives = /^[a-z-]+(=(\d+|"[a-zA-Z, -]*"))?(, ?[a-z-]+(=(\d+|"[a-zA-Z, -]*"))?)*$/;

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
    .describe('The most entries that one page holds, in REST and GraphQL'),
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
    .describe('How deep populate, filters and sort of a request may nest, and selections in GraphQL'),
  cacheControl: z
    .string()
    .regex(directives, 'must be directives of Cache-Control, such as: public, max-age=60')
    .describe('Cache-Control of answers that everybody gets; those to somebody known are always private'),
  answersInMemory: z
    .number()
    .min(0)
    .max(4096)
    .describe(
      'Megabytes of memory for answers of dossiers, lists and feeds that are given again until something changes; 0 for none',
    ),
  site: site.describe('The website that shows the content'),
});

export type NewsroomOptions = z.infer<typeof shape>;

const defaults: NewsroomOptions = {
  publicRead: false,
  maxPageSize: 100,
  defaultPageSize: 25,
  maxPopulateDepth: 5,
  cacheControl: 'no-cache',
  answersInMemory: 32,
  site: {
    articles: '/articles/:slug',
    people: '/people/:slug',
    organizations: '/organizations/:slug',
  },
};

/** The options that there are, at the top or inside `site`. */
const known = (path: PropertyKey[]): string =>
  path.length === 0
    ? `the options are ${Object.keys(shape.shape).join(', ')}`
    : `those of '${path.join('.')}' are ${Object.keys(site.shape).join(', ')}`;

const sentenceOf = ({ path, message, code, ...issue }: z.core.$ZodIssue): string => {
  if (code === 'unrecognized_keys' && 'keys' in issue) {
    const unknown = (issue.keys as string[]).map((key) => `'${[...path, key].join('.')}'`);
    return `there is no option ${unknown.join(', ')}; ${known(path)}`;
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
