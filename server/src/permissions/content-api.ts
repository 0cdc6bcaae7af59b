import type { Core } from '@strapi/types';
import { type PublicType, uidOf } from '../model';

/** Who asks the content API: `ctx.state.auth`. */
export type Auth = Parameters<Core.Strapi['auth']['verify']>[0];

/** What the plugin of users and roles found out about an asker; API tokens and other strategies have their own ways. */
interface ByRole {
  strategy: { name: 'users-permissions' };
  ability: { can(scope: string): boolean };
}

const isByRole = (auth: unknown): auth is ByRole =>
  (auth as Partial<ByRole> | null)?.strategy?.name === 'users-permissions' &&
  typeof (auth as Partial<ByRole>).ability?.can === 'function';

const verified = async (strapi: Core.Strapi, auth: Auth, scope: string): Promise<boolean> => {
  try {
    await strapi.auth.verify(auth, { scope: [scope] });
    return true;
  } catch {
    return false;
  }
};

/** What each asker was found to have. Strapi makes who asks anew for every request. */
const known = new WeakMap<object, Map<string, Promise<boolean>>>();

/**
 * @returns whether the asker has an action on a type: at once where a role tells; a request asks the same several times,
 * and others once
 */
export const may = (
  strapi: Core.Strapi,
  auth: Auth,
  type: PublicType,
  action: string,
): boolean | Promise<boolean> => {
  const scope = `${uidOf(type)}.${action}`;
  // What `verify` would ask, without an error and its stack for each action that somebody does not have.
  if (isByRole(auth)) return auth.ability.can(scope);
  // A route may be open to everybody; then nobody asks.
  if (!auth) return verified(strapi, auth, scope);
  const found = known.get(auth) ?? new Map<string, Promise<boolean>>();
  known.set(auth, found);
  const answer = found.get(scope) ?? verified(strapi, auth, scope);
  found.set(scope, answer);
  return answer;
};

/** @returns those of some questions to `may` that are answered with yes */
export const allowed = async <Question>(
  questions: readonly Question[],
  ask: (question: Question) => boolean | Promise<boolean>,
): Promise<Question[]> => {
  const had: Question[] = [];
  for (const question of questions) {
    const answer = ask(question);
    // Waiting costs more than an answer that is there.
    if (answer === true || (answer !== false && (await answer))) had.push(question);
  }
  return had;
};
