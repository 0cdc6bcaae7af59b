import type { Core } from '@strapi/types';
import { jobRows } from './record';
import type { ListedRow } from './rows';

/** A node that has not said for so long that it runs an import does so no more, in milliseconds. */
const silence = 60_000;

const isSqlite = (strapi: Core.Strapi) => strapi.db.dialect.client === 'sqlite';

/** @returns the condition for imports whose nodes have said lately that they run them */
export const heardOf = () => ({ state: 'running', beatAt: { $gte: new Date(Date.now() - silence) } });

/**
 * Tells imports that run from those whose nodes went down. Those wrote nothing: with what an import writes it says that
 * it is done.
 * @param isHere whether this node runs an import, or is about to
 * @returns how to look an import over that says it runs: as it is then
 */
export const lostImports = (strapi: Core.Strapi, isHere: (id: string) => boolean) => {
  const isSilent = ({ documentId, beatAt }: ListedRow): boolean => {
    if (isHere(documentId)) return false;
    return isSqlite(strapi) || !beatAt || Date.now() - new Date(beatAt).getTime() > silence;
  };

  return async <Row extends ListedRow>(
    row: Row,
    again: (id: string) => Promise<Row | null>,
  ): Promise<Row> => {
    if (row.state !== 'running' || !isSilent(row)) return row;
    const lost = { state: 'lost' as const, endedAt: new Date() };
    const { count } = await jobRows(strapi).updateMany({
      where: {
        documentId: row.documentId,
        state: 'running',
        ...(isSqlite(strapi) ? {} : { beatAt: { $lt: new Date(Date.now() - silence) } }),
      },
      data: { ...lost, sources: null },
    });
    if (count === 1) return { ...row, ...lost };
    return (await again(row.documentId)) ?? { ...row, ...lost };
  };
};
