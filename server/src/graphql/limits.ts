import { cappedPagination, limitSort, refuseDeeper, refusePathsInSort } from '../api/content/query-limits';
import type { NewsroomOptions } from '../config';
import { refuseWrongFilters } from './filters';

type Args = Record<string, unknown>;

/** What we read of a parsed GraphQL document. */
interface Selection {
  kind: string;
  name?: { value: string };
  selectionSet?: { selections: readonly Selection[] };
}

/** What we read of the fourth argument of a resolver. */
export interface ResolveInfo {
  fieldNodes: readonly Selection[];
  fragments: Record<string, Selection>;
}

/** Fields that wrap entries without following a link. */
const wrappers = new Set(['nodes', 'pageInfo', 'data', 'attributes', 'meta']);

/** How many lists and links deep a selection goes: what REST calls the depth of `populate`. */
const selectionDepth = ({ fieldNodes, fragments }: ResolveInfo): number => {
  // A fragment is measured once, however often it is spread.
  const measured = new Map<string, number>();
  const deepest = (nodes: readonly Selection[]): number =>
    nodes.reduce((depth, node) => Math.max(depth, depthAt(node)), 0);
  const below = (node: Selection | undefined): number => deepest(node?.selectionSet?.selections ?? []);
  const depthOfFragment = (name: string): number => {
    const depth = measured.get(name) ?? below(fragments[name]);
    measured.set(name, depth);
    return depth;
  };
  const depthAt = (node: Selection): number => {
    const name = node.name?.value ?? '';
    if (node.kind === 'FragmentSpread') return depthOfFragment(name);
    const follows = node.kind === 'Field' && node.selectionSet !== undefined && !wrappers.has(name);
    return (follows ? 1 : 0) + below(node);
  };
  return fieldNodes.reduce((depth, node) => Math.max(depth, below(node)), 0);
};

/** @returns the name of every field below the one that is being answered, through fragments too */
export const fieldsSelected = ({ fieldNodes, fragments }: ResolveInfo): string[] => {
  const spread = new Set<string>();
  const below = (node: Selection | undefined): string[] =>
    (node?.selectionSet?.selections ?? []).flatMap((inner) => {
      const name = inner.name?.value ?? '';
      if (inner.kind !== 'FragmentSpread') return [name, ...below(inner)];
      if (spread.has(name)) return [];
      spread.add(name);
      return below(fragments[name]);
    });
  return fieldNodes.flatMap(below);
};

/** @returns the fields right below the one that is being answered, through fragments too, by their own names */
export const partsSelected = ({ fieldNodes, fragments }: ResolveInfo): Set<string> => {
  const spread = new Set<string>();
  const below = (node: Selection | undefined): string[] =>
    (node?.selectionSet?.selections ?? []).flatMap((inner) => {
      const name = inner.name?.value ?? '';
      if (inner.kind === 'Field') return [name];
      if (inner.kind === 'InlineFragment') return below(inner);
      if (spread.has(name)) return [];
      spread.add(name);
      return below(fragments[name]);
    });
  return new Set(fieldNodes.flatMap(below));
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** How many fields deep a filter reaches; operators (eq, and …) and list positions do not count. */
const filterDepth = (filters: unknown): number => {
  if (!isRecord(filters)) return 0;
  return Object.entries(filters).reduce((depth, [key, value]) => {
    const isField = isRecord(value) && !Array.isArray(value) && !/^(and|or|not|\d+)$/.test(key);
    return Math.max(depth, (isField ? 1 : 0) + filterDepth(value));
  }, 0);
};

/** @throws ValidationError when the selection below a field nests deeper than the option `maxPopulateDepth` */
export const limitSelection = (info: ResolveInfo, options: NewsroomOptions): void =>
  refuseDeeper('The selection', selectionDepth(info), options);

/** @throws ValidationError when filters or sort nest deeper than the option `maxPopulateDepth`, or filters are wrong */
export const limitArgs = ({ filters, sort }: Args, options: NewsroomOptions): void => {
  refuseWrongFilters(filters);
  refuseDeeper('filters', filterDepth(filters), options);
  limitSort(sort, options);
};

/** @throws ValidationError for a sort of a list through a link; Strapi cannot build its SQL */
export const refusePathOfList = ({ sort }: Args): void => refusePathsInSort({ sort });

/**
 * Gives a list the pages that it has in REST, as the options `defaultPageSize` and `maxPageSize` say.
 * @throws ValidationError for a page or size below the lowest
 */
export const pagedArgs = (args: Args, options: NewsroomOptions): Args => {
  const given = Object.entries(args.pagination ?? {}).filter(([, value]) => value !== null);
  return { ...args, pagination: cappedPagination(Object.fromEntries(given), options) };
};
