import type { ArticleReference } from '../../api/contracts/dossiers';
import type { Access } from '../access';
import type { NamedType } from '../appearances';
import { grouped } from '../rows';
import type { Reader } from '../reader';
import { type Naming, everybodyIn } from './named';
import { type Appearance, appearancesOf } from './naming';
import type { Found, NetworkQuestion, Node } from './types';

/** The articles of a level that are looked at: the newest. */
const articlesOfLevel = 1000;

/** An article that was looked at, with the documentIds of those whom it names. */
export interface Seen {
  article: ArticleReference;
  day: string;
  names: Set<string>;
}

/** What a walk has come across: nodes by documentId, the strongest of each level first, and those left out. */
export interface Walk {
  nodes: Map<string, Node>;
  leftOut: Set<string>;
  articles: Map<string, Seen>;
}

/** An article in several languages is one, with the title that it has in the asker's, else in that which comes first. */
const remember = (
  { articles }: Walk,
  { article, day }: Appearance,
  names: string[],
  locale: string,
): void => {
  const known = articles.get(article.documentId);
  if (!known) {
    articles.set(article.documentId, { article, day, names: new Set(names) });
    return;
  }
  for (const name of names) known.names.add(name);
  if (article.locale === locale) Object.assign(known, { article, day });
};

/** @returns those who are no nodes yet, the ones first whom most articles name */
const candidatesIn = ({ nodes }: Walk, namings: Naming[], articleOf: Map<number, string>): Found[] => {
  const strengths = new Map<string, { found: Found; articles: Set<string> }>();
  for (const { version, found } of namings) {
    if (nodes.has(found.documentId)) continue;
    const strength = strengths.get(found.documentId) ?? { found, articles: new Set() };
    strength.articles.add(articleOf.get(version) ?? '');
    strengths.set(found.documentId, strength);
  }
  return [...strengths.values()]
    .sort(
      (one, other) =>
        other.articles.size - one.articles.size ||
        (`${one.found.name} ${one.found.documentId}` < `${other.found.name} ${other.found.documentId}`
          ? -1
          : 1),
    )
    .map(({ found }) => found);
};

const onlyKind = ({ may }: Access, kind: NamedType) => ({
  person: may.person && kind === 'person',
  organization: may.organization && kind === 'organization',
});

/**
 * Goes from the center to those whom articles name together with it, and on from these, level by level. Work is bounded
 * at each level: the nodes share a number of credits and mentions, and so many articles are looked at.
 */
export const walkFrom = async (
  reader: Reader,
  center: Found,
  question: NetworkQuestion,
  access: Access,
): Promise<Walk> => {
  const { depth, limit, filter, kind } = question;
  const met = kind ? { ...access, may: { ...access.may, ...onlyKind(access, kind) } } : access;
  const walk: Walk = {
    nodes: new Map([[center.documentId, { ...center, depth: 0 }]]),
    leftOut: new Set(),
    articles: new Map(),
  };
  for (let level = 0; level <= depth; level += 1) {
    const nodes = [...walk.nodes.values()].filter((node) => node.depth === level);
    const appearances = await appearancesOf(reader, nodes, question, access);
    const versions = new Map(appearances.map((appearance) => [appearance.version, appearance]));
    const looked = new Map([...versions].slice(0, articlesOfLevel));
    for (const appearance of appearances) {
      if (looked.has(appearance.version)) remember(walk, appearance, [appearance.node], access.locale);
    }
    // The outermost nodes are asked for what connects them, and for nobody new.
    if (level === depth || looked.size === 0) continue;

    const namings = await everybodyIn(reader, [...looked.keys()], filter, met);
    for (const [version, named] of grouped(namings, (naming) => String(naming.version))) {
      const appearance = looked.get(Number(version));
      const names = named.map(({ found }) => found.documentId);
      if (appearance) remember(walk, appearance, names, access.locale);
    }
    const articleOf = new Map([...looked].map(([version, { article }]) => [version, article.documentId]));
    const candidates = candidatesIn(walk, namings, articleOf);
    const room = limit - walk.nodes.size;
    for (const found of candidates.slice(0, room)) {
      walk.nodes.set(found.documentId, { ...found, depth: level + 1 });
    }
    for (const { documentId } of candidates.slice(room)) walk.leftOut.add(documentId);
  }
  return walk;
};
