import type { NamedAs } from '../../../server/src/api/contracts/dossiers';
import type { NamedType, NetworkQuery } from '../../../server/src/api/contracts/network';
import { partialDateProblem } from '../../../server/src/model/partial-date';
import { vocabularies } from '../../../server/src/model/vocabularies';

/** What the address of the page says: whose network is shown, and how. */
export interface NetworkState {
  /** `person:` or `organization:` and a documentId or slug. */
  center: string | null;
  depth: number;
  limit: number;
  kind: NamedType | null;
  roles: NamedAs[];
  from: string;
  to: string;
  status: 'published' | 'draft';
  view: 'picture' | 'table';
  /** Keys of nodes whose surroundings were added. */
  expanded: string[];
  /** Keys of nodes that were taken out. */
  removed: string[];
}

export const start: NetworkState = {
  center: null,
  depth: 1,
  limit: 50,
  kind: null,
  roles: [],
  from: '',
  to: '',
  status: 'published',
  view: 'picture',
  expanded: [],
  removed: [],
};

/** How many nodes may be asked for, in the steps of 'show more'. */
export const limits = [50, 100, 200, 350, 500];

export const depths = [1, 2, 3];

export const allRoles: readonly NamedAs[] = [...vocabularies.creditRole, ...vocabularies.mentionRole];

/** An address is no place for more. */
const keysAtMost = 40;

const aKey = /^(person|organization):[\w-]{1,200}$/;

const keysIn = (text: string | null): string[] =>
  [...new Set((text ?? '').split(','))].filter((key) => aKey.test(key)).slice(0, keysAtMost);

const dateIn = (text: string | null): string => (text && !partialDateProblem(text) ? text : '');

/** @returns what an address says; what it says wrongly counts as not said */
export const stateIn = (address: URLSearchParams): NetworkState => {
  const text = (name: string) => address.get(name);
  const number = (name: 'depth' | 'limit', allowed: number[]) =>
    allowed.find((one) => String(one) === text(name)) ?? start[name];
  const given = new Set((text('roles') ?? '').split(','));
  const kind = text('kind');
  return {
    center: keysIn(text('center'))[0] ?? null,
    depth: number('depth', depths),
    limit: number('limit', limits),
    kind: kind === 'person' || kind === 'organization' ? kind : null,
    roles: allRoles.filter((role) => given.has(role)),
    from: dateIn(text('from')),
    to: dateIn(text('to')),
    status: text('status') === 'draft' ? 'draft' : 'published',
    view: text('view') === 'table' ? 'table' : 'picture',
    expanded: keysIn(text('expanded')),
    removed: keysIn(text('removed')),
  };
};

/** @returns the address that says so, without what goes without saying */
export const addressOf = (state: NetworkState): URLSearchParams => {
  const address = new URLSearchParams();
  for (const [name, value] of Object.entries(state)) {
    const usual: unknown = start[name as keyof NetworkState];
    const text = Array.isArray(value) ? value.join(',') : value;
    if (text !== null && text !== '' && text !== usual) address.set(name, String(text));
  }
  return address;
};

/** @returns the question about the surroundings of an entry that a state asks */
export const questionOf = (
  { roles, from, to, status, kind }: NetworkState,
  around: { center: string; depth: number; limit: number },
): NetworkQuery => ({
  ...around,
  status,
  ...(kind ? { kind } : {}),
  ...(roles.length > 0 ? { roles } : {}),
  ...(from ? { from } : {}),
  ...(to ? { to } : {}),
});
