import { type Directory, findNames } from '../directory';
import { type Decided, decide } from './decide';
import type { Decisions } from './decisions';
import { type EntryKey, type EntryValues, type Item, entryKey, partsOf } from './entry';
import { declaredNames } from './names-of-piece';
import type { Resolver } from './resolve';
import { slugOfPiece } from './slug-in-file';
import { type Known, presentKey, storedKey } from './snapshot';
import type { Translations, Version } from './translations';
import type {
  CreditDeclaration,
  FoundAffiliation,
  FoundName,
  MentionDeclaration,
  Piece,
  PlannedPiece,
  Problem,
  Reference,
} from './types';
import type { Linker, Wanted } from './wish';

/** One side of a credit or mention: the key in the field of its type. */
const party = (resolver: Resolver, link: Linker, target: Reference | null, name: string | null) => {
  const key = link(target, target?.type ? [target.type] : ['person', 'organization']);
  return {
    person: key?.startsWith('person:') ? key : null,
    organization: key?.startsWith('organization:') ? key : null,
    name: name ?? (key ? (resolver.directory.get(key)?.name ?? null) : null),
  };
};

const creditItem = (resolver: Resolver, link: Linker, { role, target, name }: CreditDeclaration): Item => ({
  role,
  ...party(resolver, link, target, name),
});

const mentionItem = (
  resolver: Resolver,
  link: Linker,
  { role, target, name, title }: MentionDeclaration,
): Item => ({
  role,
  title,
  ...party(resolver, link, target, name),
});

const foundItem = (found: FoundName, { role, name, title }: FoundName['as'][number]): Item => ({
  role,
  ...(role === 'author' ? {} : { title }),
  person: found.known && found.type === 'person' ? entryKey('person', found.known) : null,
  organization: found.known && found.type === 'organization' ? entryKey('organization', found.known) : null,
  name,
});

/** Credits and mentions of a plain-text piece: authors even when nobody knows them, everybody else only when known. */
const foundLists = (names: FoundName[]): EntryValues['lists'] => {
  const all = names.flatMap((found) =>
    found.as.map((as) => ({ known: found.known, item: foundItem(found, as) })),
  );
  return {
    credits: all.filter(({ item }) => item.role === 'author').map(({ item }) => item),
    mentions: all.filter(({ known, item }) => known && item.role !== 'author').map(({ item }) => item),
  };
};

const localeProblem = (piece: Piece, { locales }: Known): Problem | null =>
  piece.locale === null || locales.includes(piece.locale)
    ? null
    : {
        level: 'error',
        file: piece.file,
        line: piece.at.line,
        column: piece.at.column,
        rule: 'unknown-locale',
        message: `The site has no locale '${piece.locale}'.`,
        remedy: `Use ${locales.join(', ')}, or add the locale under Settings, Internationalization.`,
      };

export interface ReadArticle {
  entry: Wanted;
  planned: PlannedPiece;
  /** What the text says about people, to be added to them. */
  stated: FoundAffiliation[];
  /** What the text says and somebody did not believe. */
  declined: FoundAffiliation[];
  problems: Problem[];
}

/** What looking up one piece needs. */
export interface Lookup {
  resolver: Resolver;
  link: Linker;
  directory: Directory;
  known: Known;
  translations: Translations;
  decisions: Decisions;
}

const listsOf = (piece: Piece, names: FoundName[], { resolver, link }: Lookup): EntryValues['lists'] => {
  const lists: EntryValues['lists'] = piece.format === 'text' ? foundLists(names) : {};
  if (piece.credits) lists.credits = piece.credits.map((credit) => creditItem(resolver, link, credit));
  if (piece.mentions) lists.mentions = piece.mentions.map((mention) => mentionItem(resolver, link, mention));
  return lists;
};

/** The version that a piece is in the CMS: the one with its slug, or that of its language in the article it translates. */
const articleKey = ({ key, locale }: Version, joins: Version | null, known: Known): EntryKey => {
  if (known.documentIds.has(storedKey(key, locale))) return presentKey(known, key, locale);
  const documentId = joins && known.documentIds.get(storedKey(joins.key, joins.locale));
  return (documentId && known.keys.get(storedKey(documentId, locale))) || key;
};

/** @returns the article that a piece wants to be, with the names in it; faulty references go to the link's problems */
export const wantedArticle = (piece: Piece, lookup: Lookup): ReadArticle => {
  const found =
    piece.format === 'text'
      ? findNames(piece, lookup.directory)
      : { names: declaredNames(piece, lookup.resolver), affiliations: [] };
  const decided: Decided = decide(piece, found, lookup);
  const { names, affiliations } = decided;
  const lists = listsOf(piece, names, lookup);
  const slug = slugOfPiece(piece);
  const locale = piece.locale ?? lookup.known.defaultLocale;
  const joins = lookup.translations.joins(piece);
  const key = articleKey({ key: entryKey('article', slug), locale }, joins, lookup.known);
  const fault = localeProblem(piece, lookup.known);
  return {
    entry: {
      type: 'article',
      key,
      slugInFile: slug,
      byName: false,
      locale,
      joins,
      label: piece.title,
      file: piece.file,
      line: piece.at.line,
      values: { scalars: { ...piece.fields, title: piece.title }, lists },
      stated: [],
      declined: [],
      asFound: names === found.names ? null : foundLists(found.names),
      names,
    },
    planned: {
      file: piece.file,
      article: { slug: partsOf(key).slug, title: piece.title, byline: piece.byline, locale },
      names,
      affiliations,
    },
    stated: affiliations,
    declined: decided.declined,
    problems: [...decided.problems, ...(fault ? [fault] : [])],
  };
};
