import { isDeepStrictEqual } from 'node:util';
import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import { importedFields, listShapes } from './entry';
import { ImportError } from './import-error';
import type { Plan, PlannedEntry } from './plan';
import type { Known } from './snapshot';
import type { ContentType, Problem } from './types';
import { type ImportStep, Writer } from './writer';

/** Targets before those that link to them, so that one pass of publishing keeps most links. */
const order: ContentType[] = ['organization', 'person', 'article'];

const inOrder = (entries: PlannedEntry[]): PlannedEntry[] =>
  order.flatMap((type) => entries.filter(({ wanted }) => wanted.type === type));

const problemOf = ({ wanted }: PlannedEntry, message: string): Problem => ({
  level: 'error',
  file: wanted.file,
  line: wanted.line,
  column: 1,
  rule: 'refused',
  message: `The ${wanted.type} '${wanted.label}' was refused: ${message}`,
  remedy: 'Mend it in the file; nothing has been written.',
});

const messageOf = (error: errors.ApplicationError): string => {
  const faults = (error.details as { errors?: Array<{ path: string[]; message: string }> }).errors ?? [];
  return faults.length > 1
    ? faults.map(({ path, message }) => `${path.join('.')}: ${message}`).join(' ')
    : error.message;
};

/** Entries that link to something published after them: published versions link only to what was published then. */
const publishedTooEarly = (published: PlannedEntry[]): PlannedEntry[] => {
  const position = new Map(published.map(({ wanted }, index) => [wanted.key, index]));
  return published.filter(({ wanted, write, stored }, index) => {
    const lists = { ...stored?.draft.lists, ...write.lists };
    const items = importedFields[wanted.type].lists.flatMap((list) =>
      (lists[list] ?? []).flatMap((item) => Object.keys(listShapes[list].links).map((field) => item[field])),
    );
    return items.some((key) => key && (position.get(key) ?? -1) > index);
  });
};

/** Databases give the keys of JSON back in an order of their own. */
const memoryChanged = ({ stored, remember }: PlannedEntry): boolean =>
  !stored?.memory || !isDeepStrictEqual(stored.memory, { scalars: remember.scalars, lists: remember.lists });

const writes = ({ write }: PlannedEntry): boolean =>
  Object.keys(write.scalars).length + Object.keys(write.lists).length > 0;

/**
 * Writes a plan, in the transaction that is open. Drafts first, then links, then publishing, in an order that loses none.
 * @throws ImportError when the CMS refuses an entry; the transaction must then be rolled back
 */
export const applyPlan = async (
  strapi: Core.Strapi,
  plan: Plan,
  known: Known,
  onProgress: (step: ImportStep) => void,
): Promise<void> => {
  const entries = inOrder(plan.entries);
  const fresh = entries.filter(({ stored }) => !stored);
  const toPublish = entries.filter(({ publish }) => publish);
  const again = publishedTooEarly(toPublish);
  const total = fresh.length + entries.length + toPublish.length + again.length;
  const writer = new Writer(strapi, known, total, onProgress);
  const each = async (some: PlannedEntry[], act: (entry: PlannedEntry) => Promise<void>) => {
    for (const entry of some) {
      try {
        await act(entry);
      } catch (error) {
        if (error instanceof errors.ApplicationError)
          throw new ImportError([problemOf(entry, messageOf(error))]);
        throw error;
      }
    }
  };
  const label = (entry: PlannedEntry) => entry.wanted.label;

  await each(fresh, async (entry) => {
    await writer.create(entry);
    writer.step(label(entry));
  });
  await each(entries, async (entry) => {
    await writer.update(entry);
    writer.step(label(entry));
  });
  await each([...toPublish, ...again], async (entry) => {
    await writer.publish(entry);
    writer.step(label(entry));
  });
  await each(
    entries.filter((entry) => entry.publish || writes(entry) || memoryChanged(entry)),
    (entry) => writer.remember(entry),
  );
};
