import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import { uidOf } from '../../model';
import { type Ability, permissionChecker } from '../../permissions/content-manager';
import type { PublishTogetherOrder } from '../contracts/publish-together';
import { type Draft, draftsOf, unpublishedStates } from './unpublished-entries';

type Entries = PublishTogetherOrder['entries'];

/** Organizations before the people who hold a role in them. */
const order = ['organization', 'person'] as const;

interface Documents {
  publish(params: { documentId: string }): Promise<unknown>;
}

/** What to call an entry in a message: its name where the asker may read it. */
const nameOf = (
  strapi: Core.Strapi,
  ability: Ability,
  type: Entries[number]['type'],
  draft: Draft,
): string => {
  const mayRead = permissionChecker(strapi, ability, type).can.read(draft, 'name');
  return `The ${type} '${(mayRead && draft.name) || draft.documentId}'`;
};

/** @throws the same error, with the entry in its message, when it is one that Strapi answers in words */
const publishOne = async (strapi: Core.Strapi, entry: Entries[number], named: string): Promise<void> => {
  const documents: Documents = strapi.documents(uidOf(entry.type));
  try {
    await documents.publish({ documentId: entry.documentId });
  } catch (error) {
    if (!(error instanceof errors.ApplicationError)) throw error;
    throw new errors.ValidationError(`${named} cannot be published: ${error.message}`, {
      ...entry,
      problems: error.details,
    });
  }
};

/**
 * Publishes people and organizations, all of them or none, in one transaction. Those that are published as they stand
 * stay as they are.
 * @returns those that were published now, in the order in which it was done
 * @throws NotFoundError, PolicyError (403) or ValidationError that names the entry which is in the way
 */
export const publishEntries = async (
  strapi: Core.Strapi,
  ability: Ability,
  entries: Entries,
): Promise<Entries> => {
  const done: Entries = [];
  await strapi.db.transaction(async () => {
    for (const type of order) {
      const ids = [...new Set(entries.flatMap((entry) => (entry.type === type ? [entry.documentId] : [])))];
      const states = await unpublishedStates(strapi, type, ids);
      const drafts = await draftsOf(strapi, type, ids);
      const { cannot } = permissionChecker(strapi, ability, type);
      for (const documentId of ids) {
        const draft = drafts.get(documentId);
        if (!draft) throw new errors.NotFoundError(`There is no ${type} '${documentId}' any more.`);
        const named = nameOf(strapi, ability, type, draft);
        if (cannot.publish(draft)) {
          // Strapi answers any other 403 without its message.
          throw new errors.PolicyError(`${named} is not yours to publish in the content manager.`);
        }
        if (!states.has(documentId)) continue;
        await publishOne(strapi, { type, documentId }, named);
        done.push({ type, documentId });
      }
    }
  });
  return done;
};
