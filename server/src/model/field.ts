import type { Schema } from '@strapi/types';
import { limits } from './limits';
import { vocabularies } from './vocabularies';

/** An attribute together with what the editor and the API reader are told about it. */
export interface Field {
  attribute: Schema.Attribute.AnyAttribute;
  label: string;
  help: string;
  /** Columns of the twelve-column grid of the edit view. */
  size: 3 | 4 | 6 | 8 | 12;
  /** What Strapi's own validation does not know; `rules/` checks it on every write. */
  rule?: 'partialDate' | 'country' | 'language' | 'webAddress' | 'webAddresses';
}

type Extra = { required?: boolean; private?: boolean };

const full = 12;
const half = 6;

/** One line of text. */
export const line = (
  label: string,
  help: string,
  maxLength: number = limits.name,
  extra: Extra = {},
): Field => ({
  attribute: { type: 'string', maxLength, ...extra },
  label,
  help,
  size: half,
});

/** A web address; longer than Strapi's 255 characters for a line. */
export const webAddress = (label: string, help: string): Field => ({
  attribute: {
    type: 'string',
    maxLength: limits.url,
    column: { type: 'string', args: [limits.url] },
  } as Schema.Attribute.String,
  label,
  help,
  size: full,
  rule: 'webAddress',
});

/** Several lines of plain text. */
export const text = (label: string, help: string, maxLength: number = limits.summary): Field => ({
  attribute: { type: 'text', maxLength },
  label,
  help,
  size: full,
});

/** Markdown, edited with Strapi's Markdown editor. */
export const markdown = (label: string, help: string): Field => ({
  attribute: { type: 'richtext', maxLength: limits.body },
  label,
  help,
  size: full,
});

/** The address part of an entry, made from another field when nobody gives one. */
export const slug = (targetField: string, help: string): Field => ({
  attribute: { type: 'uid', targetField, maxLength: limits.slug },
  label: 'Slug',
  help,
  size: half,
});

/** One word of a closed list. */
export const choice = (
  list: keyof typeof vocabularies,
  label: string,
  help: string,
  fallback?: string,
): Field => ({
  attribute: {
    type: 'enumeration',
    enum: [...vocabularies[list]],
    ...(fallback ? { default: fallback, required: true } : {}),
  },
  label,
  help,
  size: half,
});

const customFields = { partialDate: 'partial-date', country: 'country', language: 'language' } as const;

const custom = (rule: keyof typeof customFields, label: string, help: string): Field => ({
  // The registry turns this into a plain string column; the Content-Type Builder needs to see the custom field.
  attribute: {
    type: 'customField',
    customField: `plugin::newsroom.${customFields[rule]}`,
  } as unknown as Schema.Attribute.String,
  label,
  help,
  size: half,
  rule,
});

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as much as the source knows. */
export const partialDate = (label: string, help: string): Field => custom('partialDate', label, help);

/** ISO 3166-1 alpha-2. */
export const country = (label: string, help: string): Field => custom('country', label, help);

/** BCP 47. */
export const language = (label: string, help: string): Field => custom('language', label, help);

/** One picture from the media library. */
export const picture = (label: string, help: string): Field => ({
  attribute: { type: 'media', multiple: false, allowedTypes: ['images'] },
  label,
  help,
  size: half,
});

/** A list of web addresses, kept as JSON. */
export const urls = (label: string, help: string): Field => ({
  attribute: { type: 'json' },
  label,
  help,
  size: full,
  rule: 'webAddresses',
});

/** An ordered list of one of the plugin's own components. */
export const list = (component: `newsroom.${string}`, label: string, help: string, max: number): Field => ({
  attribute: { type: 'component', component, repeatable: true, max },
  label,
  help,
  size: full,
});

/** A one-way link to one entry. Two-way links would have to rewrite both ends on every publish. */
export const linkTo = (
  target: 'article' | 'person' | 'organization',
  label: string,
  help: string,
): Field => ({
  attribute: { type: 'relation', relation: 'oneToOne', target: `plugin::newsroom.${target}` },
  label,
  help,
  size: half,
});
