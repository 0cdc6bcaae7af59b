import { createHash } from 'node:crypto';
import type { Core } from '@strapi/types';
import { readableEntries } from '../permissions/readable-entries';
import type { UnlinkedAnswer, UnlinkedText } from '../api/contracts/checks';
import { followEntries } from '../changes/follow';
import { type Ability, permissionChecker } from '../permissions/content-manager';
import { longestRead } from '../reading/limits';
import { rejectionKey } from '../reading/rejected';
import { rejectionsOf } from '../reading/rejections';
import { readingsOf } from '../reading/service';
import { type Cursor, writeCursor } from './cursor';
import { type StoredDraft, countDrafts, draftWithTexts, latestDrafts } from './drafts';
import { formOf, maySeeLinks } from './form';
import { keptLatest } from './kept';

/** How many drafts are read for one answer: reading a text takes a hundredth of a second and more. */
export const draftsAtOnce = 25;

/** How many names of a draft are told. */
const told = 5;

/** How many drafts are remembered: a few hundred bytes each. */
const mostKept = 2_000;

type NamesToLink = Pick<UnlinkedText, 'names' | 'count'>;

/** What an asker may see is in the rules that Strapi has made of their roles, conditions included. */
const keyOf = (ability: Ability): string => {
  const { rules } = ability as { rules?: unknown };
  return createHash('sha256').update(JSON.stringify(rules)).digest('hex');
};

/** Finds drafts whose text names people and organizations that they do not link. */
export const unlinkedTexts = ({ strapi }: { strapi: Core.Strapi }) => {
  const kept = keptLatest<NamesToLink>(mostKept);
  // Another number for every state of the directory.
  let states = 0;
  const nextState = async () => (states += 1);
  const stateOfDirectory = followEntries<'person' | 'organization', number>(strapi, {
    types: ['person', 'organization'],
    drafts: true,
    load: nextState,
    reload: nextState,
  });

  const read = async ({ id }: StoredDraft, ability: Ability): Promise<NamesToLink> => {
    const draft = await draftWithTexts(strapi, id);
    const checker = permissionChecker(strapi, ability, 'article');
    if (!draft || !maySeeLinks(checker, draft)) return { names: [], count: 0 };
    const form = formOf(draft, checker);
    // Editors of one that is so long are not told its names while they type, either.
    if ((form.body?.length ?? 0) > longestRead) return { names: [], count: 0 };
    const { unlinked } = await readingsOf(strapi).of(form, ability);
    const names = unlinked.map(({ name, type, entry }) => ({ name, type, known: entry !== null }));
    return { names: names.slice(0, told), count: names.length };
  };

  const namesIn = async (draft: StoredDraft, ability: Ability, asker: string): Promise<NamesToLink> => {
    const { documentId, locale, updatedAt } = draft;
    const rejected = (await rejectionsOf(strapi, documentId)).map(rejectionKey);
    const state = await stateOfDirectory();
    const key = JSON.stringify([documentId, locale, updatedAt, state, asker, rejected]);
    return kept(key, () => read(draft, ability));
  };

  return {
    /**
     * Looks through some drafts, the latest first; writes nothing.
     * @param after where to go on; null for the latest
     * @returns those of them that the asker may read and that have names to link
     */
    async find(after: Cursor | null, ability: Ability): Promise<UnlinkedAnswer['data']> {
      const drafts = await latestDrafts(strapi, after, draftsAtOnce);
      const last = drafts.length === draftsAtOnce ? drafts.at(-1) : undefined;
      const answer = {
        looked: drafts.length,
        total: await countDrafts(strapi),
        next: last ? writeCursor({ updatedAt: new Date(last.updatedAt).getTime(), id: last.id }) : null,
      };
      if (!maySeeLinks(permissionChecker(strapi, ability, 'article'))) return { ...answer, texts: [] };

      const located = drafts.map((draft) => ({ ...draft, type: 'article' as const }));
      const entryAt = await readableEntries(strapi, ability, located);
      const asker = keyOf(ability);
      const texts: UnlinkedText[] = [];
      for (const { type, documentId, locale, updatedAt, id } of located) {
        const entry = entryAt({ type, documentId, locale });
        if (!entry) continue;
        const { names, count } = await namesIn({ id, documentId, locale, updatedAt }, ability, asker);
        if (count === 0) continue;
        texts.push({ type, documentId, locale, name: entry.title ?? null, updatedAt, names, count });
      }
      return { ...answer, texts };
    },
  };
};

export type UnlinkedTexts = ReturnType<typeof unlinkedTexts>;

/** @returns the service, as the other rooms know it */
export const unlinkedTextsOf = (strapi: Core.Strapi): UnlinkedTexts =>
  strapi.plugin('newsroom').service('unlinkedTexts');
