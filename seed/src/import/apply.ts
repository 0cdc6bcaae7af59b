import type { ImportResult, ImportService, PlannedImport } from '../../../server/src/pieces/service';
import type { Progress } from '../output/progress';
import type { StopSignal, Terminal } from '../terminal';

/** The user stopped the import, and nothing was written. */
export class Stopped extends Error {
  override readonly name = 'Stopped';

  constructor(readonly signal: StopSignal) {
    super(`Stopped by ${signal}.`);
  }
}

/**
 * Applies a plan; Ctrl-C stops it before its next step, and the transaction rolls back. (Closing the database instead
 * would wait for the transaction to end by itself, and commit.)
 * @throws Stopped after Ctrl-C or SIGTERM, and whatever `apply` throws; nothing is written then
 */
export async function applyUnlessStopped(
  imports: ImportService,
  planned: PlannedImport,
  terminal: Terminal,
  progress: Progress,
): Promise<ImportResult> {
  let stoppedBy: StopSignal | null = null;
  const stopListening = terminal.onStop((signal) => {
    stoppedBy = signal;
  });
  try {
    return await imports.apply(planned, (step) => {
      if (stoppedBy !== null) throw new Stopped(stoppedBy);
      progress.show(step);
    });
  } catch (error) {
    throw stoppedBy === null ? error : new Stopped(stoppedBy);
  } finally {
    stopListening();
    progress.end();
  }
}
