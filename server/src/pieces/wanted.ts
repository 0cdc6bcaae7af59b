import { createDirectory } from '../directory';
import { type EntryKey, entryKey, partsOf } from './entry';
import { type Resolver, createResolver } from './resolve';
import type { Known } from './snapshot';
import type { Bundle, FoundAffiliation, Piece, Problem } from './types';
import { articleSlug, wantedArticle } from './wanted-article';
import { wantedEntity } from './wanted-entity';
import { type Wanted, type Wish, linker } from './wish';

const repeatedEntries = (entries: Wanted[]): Problem[] => {
  const first = new Map<string, Wanted>();
  return entries.flatMap((entry): Problem[] => {
    const id = `${entry.key} ${entry.locale ?? ''}`;
    const other = first.get(id);
    if (!other) {
      first.set(id, entry);
      return [];
    }
    const message = `'${entry.label}' and '${other.label}' (${other.file}:${other.line}) would be one ${entry.type} with the slug '${partsOf(entry.key).slug}'.`;
    const remedy = 'Give one of them a slug of its own, or remove it.';
    return [
      {
        level: 'error',
        file: entry.file,
        line: entry.line,
        column: 1,
        rule: 'duplicate-slug',
        message,
        remedy,
      },
    ];
  });
};

/** The readers may have said already what looking up finds again. */
const withoutRepeats = (problems: Problem[]): Problem[] => [
  ...new Map(
    problems.map((problem) => [
      [problem.file, problem.line, problem.column, problem.rule].join('\n'),
      problem,
    ]),
  ).values(),
];

interface Statement {
  fact: FoundAffiliation;
  piece: Piece;
  article: EntryKey;
}

const wantedPerson = ({ fact, piece }: Statement, resolver: Resolver): Wanted => {
  const key = entryKey('person', fact.person);
  return {
    type: 'person',
    key,
    slugInFile: null,
    locale: null,
    label: resolver.directory.get(key)?.name ?? fact.person,
    file: piece.file,
    line: fact.line,
    values: { scalars: {}, lists: {} },
    stated: [],
  };
};

/** Adds what the texts state about people to what the people's own files say. */
const withStated = (entries: Wanted[], statements: Statement[], resolver: Resolver): Wanted[] => {
  const people = new Map(entries.filter(({ type }) => type === 'person').map((entry) => [entry.key, entry]));
  const added: Wanted[] = [];
  for (const statement of statements) {
    const { fact, piece, article } = statement;
    const key = entryKey('person', fact.person);
    const entry = people.get(key) ?? wantedPerson(statement, resolver);
    if (!people.has(key)) added.push(entry);
    people.set(key, entry);
    entry.stated.push({
      organization: entryKey('organization', fact.organization),
      kind: 'other',
      role: fact.role,
      from: null,
      to: null,
      asOf: piece.fields.writtenOn ?? null,
      note: null,
      source: article,
    });
  }
  return [...entries, ...added];
};

/**
 * Looks up everything that a bundle names: declarations become entries with resolved links, texts are searched for
 * names.
 * @returns what the files want, and what is wrong with it
 */
export const wishOf = (bundle: Bundle, known: Known): Wish => {
  const problems: Problem[] = [...bundle.problems];
  const articleKeys = new Set(bundle.pieces.map((piece) => entryKey('article', articleSlug(piece))));
  const resolver = createResolver(bundle, known, articleKeys);
  const link = linker(resolver, problems);
  const entities = [...bundle.organizations, ...bundle.people].map((one) =>
    wantedEntity(resolver, link, one),
  );
  const directory = createDirectory([...resolver.directory.values()].filter(({ slug }) => slug !== ''));
  const articles = bundle.pieces.map((piece) => {
    const before = problems.length;
    const article = wantedArticle(piece, { resolver, link, directory, known });
    // A reference that means nobody is an error already; that its name is not linked goes without saying.
    if (problems.length === before) problems.push(...article.problems);
    return { piece, ...article };
  });
  const declared = [...entities, ...articles.map(({ entry }) => entry)];
  const statements = articles.flatMap(({ piece, entry, stated }) =>
    stated.map((fact) => ({ fact, piece, article: entry.key })),
  );
  problems.push(...repeatedEntries(declared));
  return {
    entries: withStated(declared, statements, resolver),
    pieces: articles.map(({ planned }) => planned),
    problems: withoutRepeats(problems),
  };
};
