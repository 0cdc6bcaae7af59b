import { limits } from '../model/limits';
import { vocabularies } from '../model/vocabularies';
import { placeOf } from './located';
import { readMapping, readName } from './read-mapping';
import { type Reader, language, line, listOf, oneOf } from './read-values';
import type { AliasDeclaration, Place } from './types';

export interface LocatedAlias {
  alias: AliasDeclaration;
  at: Place;
}

/** The keys of an alias that is more than a name. */
export const aliasShape = {
  name: line(limits.name),
  kind: oneOf(vocabularies.aliasKind, 'full'),
  language,
};

/** One word of capitals, such as `DHS` or `AT&T`. */
const acronym = /^(?=.*\p{Lu}.*\p{Lu})[\p{Lu}\p{N}&./-]+$/u;

const readAlias: Reader<LocatedAlias> = (node, key, report) => {
  if (node.kind === 'text' || node.kind === 'number') {
    const name = line(limits.name)(node, key, report);
    if (!name) return undefined;
    return { alias: { name, kind: acronym.test(name) ? 'acronym' : 'full', language: null }, at: node.at };
  }
  const values = readMapping(node, aliasShape, 'An alias', report);
  const name = values && readName(node, values.name, 'An alias', report);
  if (!name) return undefined;
  const { kind = 'full', language: spoken = null } = values;
  return { alias: { name, kind, language: spoken }, at: placeOf(node, 'name') };
};

const readAliases = listOf(readAlias, limits.aliases);

/** Other names; one that stands there twice is kept once. */
export const aliases: Reader<LocatedAlias[]> = (node, key, report) => {
  const seen = new Set<string>();
  return readAliases(node, key, report)?.filter(({ alias, at }) => {
    const identity = `${alias.language ?? ''} ${alias.name}`;
    if (seen.has(identity)) {
      report.warning(
        'repeated-alias',
        at,
        `The alias '${alias.name}' stands here a second time.`,
        'Delete one of them.',
      );
      return false;
    }
    seen.add(identity);
    return true;
  });
};
