import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import { ImportError } from './import-error';
import type { Plan, PlannedEntry } from './plan';
import type { Known } from './snapshot';
import type { ContentType, Problem } from './types';
import { createWriter } from './writer';

export interface ImportStep {
  done: number;
  total: number;
  label: string;
}

/** Is told after every step; the next one waits for it. */
export type OnProgress = (step: ImportStep) => void | Promise<void>;

/** Targets before those that link to them: then few links wait for their target to be published. */
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

/**
 * Writes a plan, in the transaction that is open. Drafts first, then links, then publishing; `links/` sees to
 * it that no order of publishing loses a link.
 * @throws ImportError when the CMS refuses an entry; the transaction must then be rolled back
 */
export const applyPlan = async (
  strapi: Core.Strapi,
  plan: Plan,
  known: Known,
  onProgress: OnProgress,
  by: number | null,
): Promise<void> => {
  const entries = inOrder(plan.entries);
  const missing = entries.filter(({ stored }) => !stored);
  const fresh = [
    ...missing.filter(({ wanted }) => !wanted.joins),
    ...missing.filter(({ wanted }) => wanted.joins),
  ];
  const toPublish = entries.filter(({ publish }) => publish);
  const total = fresh.length + entries.length + toPublish.length;
  let done = 0;
  const writer = createWriter(strapi, known, by);
  const each = async (some: PlannedEntry[], write: (entry: PlannedEntry) => Promise<void>) => {
    for (const entry of some) {
      try {
        await write(entry);
      } catch (error) {
        if (error instanceof errors.ApplicationError)
          throw new ImportError([problemOf(entry, messageOf(error))]);
        throw error;
      }
      done += 1;
      await onProgress({ done, total, label: entry.wanted.label });
    }
  };
  await each(fresh, writer.create);
  await each(entries, writer.update);
  await each(toPublish, writer.publish);
  for (const entry of entries) await writer.remember(entry);
};
