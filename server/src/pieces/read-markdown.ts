import { limits } from '../model/limits';
import { type Identify, joinMentions, withoutRepeats } from './body-mentions';
import { splitFrontMatter } from './front-matter';
import { type Located, hasKey, placeOf } from './located';
import { placesIn } from './places';
import { type Report, fileStart } from './problems';
import { type ParseMarkdown, readBody } from './read-body';
import { plainFields } from './read-entities';
import { readMapping } from './read-mapping';
import { readOriginal } from './read-original';
import { readCredit, readMention } from './read-parties';
import { language, line, listOf, paragraphs, partialDate, slug, webAddress } from './read-values';
import { readYaml } from './read-yaml';
import type { Piece, Place } from './types';

/** A piece with the place that a problem with its slug points at. */
export interface LocatedPiece {
  piece: Piece;
  slugAt: Place;
}

const fieldShape = {
  subtitle: line(limits.title),
  summary: paragraphs(limits.summary),
  dateline: line(limits.name),
  writtenOn: partialDate,
  authorNote: paragraphs(limits.summary),
  imageCaption: paragraphs(limits.summary),
  sourceUrl: webAddress,
};

/** The keys of the front matter. */
export const articleShape = {
  title: line(limits.title),
  slug,
  locale: language,
  translationOf: readOriginal,
  ...fieldShape,
  credits: listOf(readCredit, limits.links),
  mentions: listOf(readMention, limits.links),
};

const synonyms = {
  author: 'credits',
  authors: 'credits',
  caption: 'imageCaption',
  date: 'writtenOn',
  description: 'summary',
  lang: 'locale',
  original: 'translationOf',
  language: 'locale',
  url: 'sourceUrl',
};

const readTitle = (node: Located, title: string | null | undefined, report: Report): string | null => {
  if (title) return title;
  if (title === null || !hasKey(node, 'title')) {
    report.error(
      'missing-title',
      node.at,
      'The front matter has no title.',
      "Add 'title:' with the headline.",
    );
  }
  return null;
};

/** The body without blank lines around it; null when nothing is left. */
const trimmed = (body: string): string | null => body.replace(/^(?:[ \t]*\n)+/, '').trimEnd() || null;

/**
 * Reads a Markdown piece: YAML front matter between two lines of `---`, and a CommonMark body whose links
 * `[Guo](person:guo-shengkun)` and `[DHS](organization:…)` are mentions.
 * @param identify tells which names mean the same entry
 * @returns null when there is no piece to read (the report says why)
 */
export const readMarkdownPiece = (
  text: string,
  parse: ParseMarkdown,
  identify: Identify,
  report: Report,
): LocatedPiece | null => {
  const parts = splitFrontMatter(text, report);
  if (!parts) return null;
  const root = readYaml(parts.yaml, placesIn(text, parts.yamlStart), report);
  const links = readBody(parts.body, parse, placesIn(text, parts.bodyStart), report);
  if (!root) return null;
  const node: Located = root.kind === 'nothing' ? { kind: 'mapping', at: fileStart, entries: [] } : root;
  const values = readMapping(node, articleShape, 'An article', report, synonyms);
  const title = values && readTitle(node, values.title, report);
  if (!title) return null;

  const { file } = report;
  const body = trimmed(parts.body);
  const piece: Piece = {
    file,
    format: 'markdown',
    at: node.at,
    title,
    slug: values.slug ?? null,
    locale: values.locale ?? null,
    fields: { ...plainFields(values, Object.keys(fieldShape)), ...(body ? { body } : {}) },
    byline: [],
  };
  if (values.translationOf) piece.translationOf = values.translationOf;
  const declared = values.mentions && withoutRepeats(values.mentions, 'mention', identify, report);
  const mentions = joinMentions(declared, links, identify, file);
  if (mentions) piece.mentions = mentions;
  if (mentions && mentions.length > limits.links) {
    const message = `The article names ${mentions.length} people and organizations, more than the ${limits.links} that fit.`;
    report.error('too-many', node.at, message, 'Keep the important ones.');
  }
  if (values.credits) piece.credits = withoutRepeats(values.credits, 'credit', identify, report);
  return { piece, slugAt: placeOf(node, values.slug ? 'slug' : 'title') };
};
