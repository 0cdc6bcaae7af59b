import { hasKey } from './located';
import { readMapping } from './read-mapping';
import { type Reader, language, reference } from './read-values';
import type { Original } from './types';

/** The keys of `translationOf` when a slug alone does not say which article is meant. */
export const originalShape = { article: reference('article'), locale: language };

/** Reads of which article a piece is the translation: a slug, or a mapping with the language too. */
export const readOriginal: Reader<Original> = (node, key, report) => {
  const values =
    node.kind === 'mapping'
      ? readMapping(node, originalShape, `'${key}'`, report)
      : { article: reference('article')(node, key, report) };
  if (!values) return undefined;
  const { article, locale = null } = values as {
    article?: Original['article'] | null;
    locale?: string | null;
  };
  if (article) return { article, locale };
  if (node.kind === 'mapping' && (article === null || !hasKey(node, 'article'))) {
    report.error('missing-target', node.at, `'${key}' names no article.`, "Add 'article:' with its slug.");
  }
  return undefined;
};
