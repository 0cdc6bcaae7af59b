/** The parts of an answer that are wanted; for the others nothing is looked up. */
export type Asked<Part extends string> = ReadonlySet<Part>;

/** @returns the documentId and the parts asked for, in the order of the answer */
export const trimmed = <Dossier extends { documentId: string }>(
  dossier: Dossier,
  asked: Asked<string>,
): Partial<Dossier> =>
  Object.fromEntries(
    Object.entries(dossier).filter(([name]) => name === 'documentId' || asked.has(name)),
  ) as Partial<Dossier>;
