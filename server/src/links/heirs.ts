import { chunksOf } from './chunks';
import type { Database } from './statements';
import type { LinkTable } from './tables';

/** One step: what the entries of these documentIds were merged into. Merges that were undone do not count. */
const stepsFrom = async (
  trx: Database,
  { merges, target }: LinkTable,
  gone: string[],
): Promise<Map<string, string>> => {
  const steps = new Map<string, string>();
  for (const some of chunksOf(gone)) {
    const rows: Array<{ from: string; into: string }> = await trx(merges)
      .where('type', target)
      .whereNull('undone_at')
      .whereIn('from', some)
      .orderBy('id')
      .select('from', 'into');
    for (const { from, into } of rows) steps.set(from, into);
  }
  return steps;
};

const stillThere = async (
  trx: Database,
  { targets }: LinkTable,
  documentIds: string[],
): Promise<Set<string>> => {
  const there = new Set<string>();
  for (const some of chunksOf(documentIds)) {
    const found: string[] = await trx(targets).whereIn('document_id', some).distinct().pluck('document_id');
    for (const documentId of found) there.add(documentId);
  }
  return there;
};

/**
 * @param gone documentIds of targets that are not there any more
 * @returns those that were merged, and by each the entry that stands for it now, after every merge since
 */
export const heirsOf = async (
  trx: Database,
  link: LinkTable,
  gone: string[],
): Promise<Map<string, string>> => {
  const heirs = new Map(gone.map((documentId) => [documentId, documentId]));
  const asked = new Set<string>();
  for (let next = gone; next.length > 0; next = next.filter((documentId) => !asked.has(documentId))) {
    const steps = await stepsFrom(trx, link, next);
    for (const documentId of next) asked.add(documentId);
    for (const [documentId, present] of heirs) heirs.set(documentId, steps.get(present) ?? present);
    next = [...new Set(steps.values())];
  }
  const merged = [...heirs].filter(([documentId, present]) => present !== documentId);
  const there = await stillThere(trx, link, [...new Set(merged.map(([, present]) => present))]);
  return new Map(merged.filter(([, present]) => there.has(present)));
};
