import type { Auth } from '../permissions/content-api';
import type { ResolveInfo } from './limits';

export type Args = Record<string, unknown>;

/** What resolvers of one request share. */
export interface ResolverContext {
  state: { auth: Auth };
}

export type Resolve<Parent = unknown> = (
  parent: Parent,
  args: Args,
  context: ResolverContext,
  info: ResolveInfo,
) => unknown;

/** What stands before a resolver: it may change what is asked, or refuse it. */
export type Guard = (next: Resolve, ...resolving: Parameters<Resolve>) => Promise<unknown>;
