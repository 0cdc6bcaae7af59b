import { directorySteps } from '../directory';
import { type Steps, atOnce } from '../turns';
import type { Decisions } from './decisions';
import { type EntryKey, entryKey, partsOf } from './entry';
import { type Resolver, createResolver } from './resolve';
import { slugOfPiece } from './slug-in-file';
import type { Known } from './snapshot';
import type { Bundle, FoundAffiliation, Piece, Problem } from './types';
import { translationsIn } from './translations';
import { wantedArticle } from './wanted-article';
import { wantedEntity } from './wanted-entity';
import { type Wanted, type Wish, linker } from './wish';

/** An entry, and how its file calls it: two of one call are the readers' to refuse. */
interface Declared {
  entry: Wanted;
  call: string;
}

/** Reports entries that only looking up shows to be the same. */
const repeatedEntries = (entries: Declared[]): Problem[] => {
  const first = new Map<string, Declared>();
  return entries.flatMap(({ entry, call }): Problem[] => {
    const id = `${entry.key} ${entry.locale ?? ''}`;
    const before = first.get(id);
    if (!before) first.set(id, { entry, call });
    if (!before || before.call === call) return [];
    const other = before.entry;
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
  believed: boolean;
}

const wantedPerson = ({ fact, piece }: Statement, resolver: Resolver): Wanted => {
  const key = entryKey('person', fact.person);
  return {
    type: 'person',
    key,
    slugInFile: null,
    byName: false,
    locale: null,
    joins: null,
    label: resolver.directory.get(key)?.name ?? fact.person,
    file: piece.file,
    line: fact.line,
    values: { scalars: {}, lists: {} },
    stated: [],
    declined: [],
    asFound: null,
    names: [],
  };
};

/** Adds what the texts state about people to what the people's own files say. */
const withStated = (entries: Wanted[], statements: Statement[], resolver: Resolver): Wanted[] => {
  const people = new Map(entries.filter(({ type }) => type === 'person').map((entry) => [entry.key, entry]));
  const added: Wanted[] = [];
  for (const statement of statements) {
    const { fact, piece, article, believed } = statement;
    const key = entryKey('person', fact.person);
    const entry = people.get(key) ?? wantedPerson(statement, resolver);
    if (!people.has(key)) added.push(entry);
    people.set(key, entry);
    entry[believed ? 'stated' : 'declined'].push({
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

/** Decisions about files that are no pieces. */
const strayDecisions = ({ pieces }: Bundle, { names, affiliations }: Decisions): Problem[] => {
  const files = new Set(pieces.map(({ file }) => file));
  const stray = new Set(
    [...names, ...affiliations].map(({ file }) => file).filter((file) => !files.has(file)),
  );
  return [...stray].map((file) => ({
    level: 'error',
    file,
    line: 1,
    column: 1,
    rule: 'unknown-decision',
    message: 'A decision is about this file, which is no piece.',
    remedy: 'Plan again without decisions, and decide anew.',
  }));
};

/**
 * Looks up everything that a bundle names: declarations become entries with resolved links, texts are searched for
 * names. Between pieces others may have a turn.
 * @param decisions what somebody decided about the names in the texts
 * @returns what the files want, and what is wrong with it
 */
export function* wishSteps(
  bundle: Bundle,
  known: Known,
  decisions: Decisions = { names: [], affiliations: [] },
): Steps<Wish> {
  const articleKeys = new Set(bundle.pieces.map((piece) => entryKey('article', slugOfPiece(piece))));
  const resolver = createResolver(bundle, known, articleKeys);
  const problems: Problem[] = [...bundle.problems, ...resolver.problems];
  const translations = translationsIn(bundle.pieces, known);
  problems.push(...translations.problems);
  const link = linker(resolver, problems);
  const entities = [...bundle.organizations, ...bundle.people].map((one) =>
    wantedEntity(resolver, link, one),
  );
  const needsFinder = bundle.pieces.some(({ format }) => format === 'text');
  const directory = yield* directorySteps(
    needsFinder ? [...resolver.directory.values()].filter(({ slug }) => slug !== '') : [],
  );
  const articles: Array<{ piece: Piece } & ReturnType<typeof wantedArticle>> = [];
  for (const piece of bundle.pieces) {
    // Looking for the names in a long text takes a tenth of a second.
    yield;
    const article = wantedArticle(piece, { resolver, link, directory, known, translations, decisions });
    problems.push(...article.problems);
    articles.push({ piece, ...article });
  }
  const declared = [...entities, ...articles.map(({ entry }) => entry)];
  const statements = articles.flatMap(({ piece, entry: { key: article }, stated, declined }) => [
    ...stated.map((fact) => ({ fact, piece, article, believed: true })),
    ...declined.map((fact) => ({ fact, piece, article, believed: false })),
  ]);
  problems.push(...strayDecisions(bundle, decisions));
  problems.push(
    ...repeatedEntries([
      ...entities.map((entry) => ({ entry, call: `${entry.slugInFile}` })),
      ...articles.map(({ piece, entry }) => ({ entry, call: `${piece.locale} ${entry.slugInFile}` })),
    ]),
  );
  return {
    entries: withStated(declared, statements, resolver),
    pieces: articles.map(({ planned }) => planned),
    problems: withoutRepeats(problems),
  };
}

/** Looks everything up at once: for few and short pieces. */
export const wishOf = (...of: Parameters<typeof wishSteps>): Wish => atOnce(wishSteps(...of));
