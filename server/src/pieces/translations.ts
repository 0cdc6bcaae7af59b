import { type EntryKey, entryKey } from './entry';
import { errorAt } from './problems';
import { slugOfPiece } from './slug-in-file';
import { type Known, storedKey } from './snapshot';
import type { Piece, Problem } from './types';

/** One language of an article. */
export interface Version {
  key: EntryKey;
  locale: string;
}

/** The pieces of a bundle that are one article in several languages. */
interface Group {
  pieces: Piece[];
  /** The original when only the CMS has it. */
  original: Version | null;
}

/** Which pieces of a bundle are translations of one another. */
export interface Translations {
  /** The version whose document a piece belongs to; null for a piece that stands alone or begins a document. */
  joins(piece: Piece): Version | null;
  problems: Problem[];
}

/**
 * Finds the originals of translations, in the bundle and in the CMS. Only `translationOf` makes a translation: two
 * articles may share a slug in two languages and be about different things.
 */
export const translationsIn = (pieces: Piece[], known: Known): Translations => {
  const problems: Problem[] = [];
  const versionOf = (piece: Piece): Version => ({
    key: entryKey('article', slugOfPiece(piece)),
    locale: piece.locale ?? known.defaultLocale,
  });
  const documentOf = ({ key, locale }: Version) => known.documentIds.get(storedKey(key, locale));
  const byVersion = new Map(
    pieces.map((piece) => {
      const { key, locale } = versionOf(piece);
      return [storedKey(key, locale), piece];
    }),
  );

  /** Follows `translationOf` to the piece that is no translation, or to an article of the CMS. */
  const rootOf = (version: Version, path: Piece[]): Version | null => {
    const piece = byVersion.get(storedKey(version.key, version.locale));
    if (!piece?.translationOf) return version;
    if (!path.includes(piece)) return originalOf(piece, [...path, piece]);
    const { article } = piece.translationOf;
    const message = `'${piece.title}' is a translation of itself, by way of others.`;
    problems.push(
      errorAt(article, 'translation-circle', message, "Leave 'translationOf:' out of the original."),
    );
    return null;
  };

  const originalOf = (piece: Piece, path: Piece[]): Version | null => {
    if (!piece.translationOf) return null;
    const { article, locale } = piece.translationOf;
    const own = versionOf(piece).locale;
    const key = entryKey('article', article.text);
    const isThere = (version: Version) =>
      byVersion.has(storedKey(version.key, version.locale)) || documentOf(version) !== undefined;
    const versions = (locale ? [locale] : known.locales)
      .map((code): Version => ({ key, locale: code }))
      .filter(isThere);
    const others = versions.filter((version) => version.locale !== own);
    if (others.length === 0) {
      const message =
        versions.length > 0
          ? `'${article.text}' is in '${own}' too: a translation has a language of its own.`
          : `There is no article '${article.text}'${locale ? ` in '${locale}'` : ''}.`;
      const remedy =
        versions.length > 0
          ? "Correct 'locale:' of one of them, or the slug."
          : 'Add the original to the bundle, create it in the CMS first, or correct the slug.';
      problems.push(
        errorAt(article, versions.length > 0 ? 'same-language' : 'unknown-article', message, remedy),
      );
      return null;
    }
    const roots = new Map<string, Version>();
    for (const version of others) {
      const root = rootOf(version, path);
      if (!root) return null;
      const id = documentOf(version) ?? documentOf(root) ?? storedKey(root.key, root.locale);
      if (!roots.has(id)) roots.set(id, root);
    }
    const [root = null, ...more] = roots.values();
    if (more.length === 0) return root;
    const codes = others.map((version) => version.locale).join(', ');
    const message = `'${article.text}' is the slug of ${roots.size} articles, in ${codes}.`;
    const remedy = `Say which one: translationOf: { article: ${article.text}, locale: ${others[0]?.locale} }.`;
    problems.push(errorAt(article, 'ambiguous-original', message, remedy));
    return null;
  };

  const groups = new Map<string, Group>();
  const joining = new Map<Piece, Version>();
  for (const piece of pieces) {
    const root = originalOf(piece, [piece]);
    if (!root) continue;
    const id = storedKey(root.key, root.locale);
    const first = byVersion.get(id);
    const group = groups.get(id) ?? { pieces: first ? [first] : [], original: first ? null : root };
    group.pieces.push(piece);
    groups.set(id, group);
  }

  for (const { pieces: members, original } of groups.values()) {
    const versions = [...(original ? [original] : []), ...members.map(versionOf)];
    const home = versions.find((version) => documentOf(version) !== undefined) ?? versions[0];
    if (!home) continue;
    const languages = new Map<string, Piece>();
    for (const piece of members) {
      const version = versionOf(piece);
      const reference = piece.translationOf?.article ?? {
        file: piece.file,
        at: piece.at,
        text: '',
        type: null,
      };
      const twin = languages.get(version.locale);
      languages.set(version.locale, piece);
      if (twin) {
        const message = `'${piece.title}' and '${twin.title}' (${twin.file}) would both be the '${version.locale}' version of one article.`;
        problems.push(errorAt(reference, 'second-translation', message, 'Keep one of them.'));
      }
      const [own, homes] = [documentOf(version), documentOf(home)];
      if (own && homes && own !== homes) {
        const message = `'${slugOfPiece(piece)}' in '${version.locale}' is an article of its own in the CMS, not a version of the one in '${home.locale}'.`;
        const remedy = "Delete it in the admin and import again, or leave 'translationOf:' out.";
        problems.push(errorAt(reference, 'other-article', message, remedy));
      }
      if (storedKey(version.key, version.locale) !== storedKey(home.key, home.locale))
        joining.set(piece, home);
    }
  }
  return { joins: (piece) => joining.get(piece) ?? null, problems };
};
