import { type Directory, findNames } from '../directory';
import { slugFrom } from '../slugs/slugify';
import { type EntryValues, type Item, entryKey, partsOf } from './entry';
import { declaredNames, unlinkedNames } from './names-of-piece';
import type { Resolver } from './resolve';
import { type Known, presentKey } from './snapshot';
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

/** @returns the slug that a piece asks for, or the one that its title makes */
export const articleSlug = ({ slug, title }: Piece) => slug ?? slugFrom(title, 'article');

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
  problems: Problem[];
}

/** What looking up one piece needs. */
export interface Lookup {
  resolver: Resolver;
  link: Linker;
  directory: Directory;
  known: Known;
}

const listsOf = (piece: Piece, names: FoundName[], { resolver, link }: Lookup): EntryValues['lists'] => {
  const lists: EntryValues['lists'] = piece.format === 'text' ? foundLists(names) : {};
  if (piece.credits) lists.credits = piece.credits.map((credit) => creditItem(resolver, link, credit));
  if (piece.mentions) lists.mentions = piece.mentions.map((mention) => mentionItem(resolver, link, mention));
  return lists;
};

/** @returns the article that a piece wants to be, with the names in it; faulty references go to the link's problems */
export const wantedArticle = (piece: Piece, lookup: Lookup): ReadArticle => {
  const { names, affiliations } =
    piece.format === 'text'
      ? findNames(piece, lookup.directory)
      : { names: declaredNames(piece, lookup.resolver), affiliations: [] };
  const lists = listsOf(piece, names, lookup);
  const slug = articleSlug(piece);
  const locale = piece.locale ?? lookup.known.defaultLocale;
  const key = presentKey(lookup.known, entryKey('article', slug), locale);
  const fault = localeProblem(piece, lookup.known);
  return {
    entry: {
      type: 'article',
      key,
      slugInFile: slug,
      locale,
      label: piece.title,
      file: piece.file,
      line: piece.at.line,
      values: { scalars: { ...piece.fields, title: piece.title }, lists },
      stated: [],
    },
    planned: {
      file: piece.file,
      article: { slug: partsOf(key).slug, title: piece.title, byline: piece.byline, locale },
      names,
      affiliations,
    },
    stated: affiliations,
    problems: [...(fault ? [fault] : []), ...unlinkedNames(piece, names, lists)],
  };
};
