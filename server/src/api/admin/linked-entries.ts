import type { Core } from '@strapi/types';
import type { Ability } from '../../permissions/content-manager';
import { inBatches } from '../../pieces/batches';
import type { FormItem, UnpublishedQuestion } from '../contracts/publish-together';
import { readableDrafts } from '../../permissions/readable-drafts';

const lists = ['credits', 'mentions'] as const;
const targets = ['person', 'organization'] as const;

type Target = (typeof targets)[number];

/** documentIds of people and organizations. */
export type Linked = Record<Target, Set<string>>;

type SavedItem = { id: number } & { [type in Target]?: { documentId: string } | null };

type SavedArticle = { [list in (typeof lists)[number]]: SavedItem[] };

const link = { fields: ['documentId'] };
const links = { populate: { person: link, organization: link } };

/** So many articles with 500 items each stay below the 32,766 values that SQLite takes in one statement. */
const articlesPerStatement = 50;

const asSaved = (items: SavedItem[]): FormItem[] => items.map(({ id }) => ({ id }));

/** The documentIds in a list: what the form says, and what is saved where it says nothing. */
const chosenIn = (form: FormItem[], saved: SavedItem[], target: Target): string[] => {
  const savedById = new Map(saved.map((item) => [item.id, item[target]?.documentId]));
  return form.flatMap(({ id, [target]: chosen }) => {
    if (chosen === null) return [];
    return chosen ?? savedById.get(id ?? 0) ?? [];
  });
};

/**
 * Whom some articles credit and mention, as their drafts are saved or as a form has it.
 * @returns what the asker may see of it
 */
export const linkedEntries = async (
  strapi: Core.Strapi,
  ability: Ability,
  { articles, locale, form = {} }: UnpublishedQuestion,
): Promise<Linked> => {
  const populate = { credits: links, mentions: links };
  const saved = await inBatches(
    articles,
    (ids) => readableDrafts<SavedArticle>(strapi, ability, 'article', { ids, locale, populate }),
    articlesPerStatement,
  );
  const found: Linked = { person: new Set(), organization: new Set() };
  const add = (items: FormItem[], known: SavedItem[]) => {
    for (const target of targets) {
      for (const documentId of chosenIn(items, known, target)) found[target].add(documentId);
    }
  };
  for (const list of lists) {
    const known = saved.flatMap((article) => article[list] ?? []);
    add(form[list] ?? asSaved(known), known);
  }
  return found;
};
