import { z } from '@strapi/utils';
import type { Context } from 'koa';
import { wrong } from '../../../rules/fault';

const mediaTypes = { json: 'application/json', jsonld: 'application/ld+json' } as const;

/** How a dossier is written: as the contracts say, or in schema.org's words. */
export type DossierFormat = keyof typeof mediaTypes;

const formats = Object.keys(mediaTypes) as [DossierFormat];

export const formatParameter = z
  .enum(formats, `format is one of ${formats.join(', ')}.`)
  .optional()
  .describe('jsonld for JSON-LD, as Accept: application/ld+json does; it is stronger than Accept');

const accepted = (ctx: Context): DossierFormat | undefined => {
  const best = ctx.accepts(Object.values(mediaTypes));
  return formats.find((name) => mediaTypes[name] === best);
};

/** @returns what an answer is written in, as far as `Accept` decides that: an address with `format` has one answer */
export const formatOf = (ctx: Context): string => accepted(ctx) ?? 'none';

/**
 * What a request wants: by its parameter `format`, else by `Accept`. Says in `Vary` that it depends on that. Answers 406
 * when the asker takes none of the formats.
 * @returns nothing when the request is answered
 * @throws ValidationError for `fields` with JSON-LD, which takes the whole dossier
 */
export const agreeOnFormat = (
  ctx: Context,
  { format, fields }: { format?: DossierFormat | undefined; fields?: readonly string[] | undefined },
): DossierFormat | undefined => {
  ctx.vary('Accept');
  const agreed = format ?? accepted(ctx);
  if (!agreed) {
    ctx.notAcceptable(`A dossier is ${Object.values(mediaTypes).join(' or ')}; Accept asks for neither.`);
  }
  if (agreed === 'jsonld' && fields) {
    throw wrong(['fields'], 'fields trims JSON; JSON-LD is made of the whole dossier.', fields);
  }
  return agreed;
};

/** @returns JSON-LD as text, and says what it is: Koa would call an object JSON */
export const jsonLd = (ctx: Context, graph: object): string => {
  ctx.type = mediaTypes.jsonld;
  return JSON.stringify(graph);
};
