import { exitCodes } from '../exit-codes';
import type { StopSignal } from '../terminal';

const stopSignals: StopSignal[] = ['SIGINT', 'SIGTERM'];

/**
 * Keeps an application that boots from answering Ctrl-C. Strapi would end with exit code 0, after waiting for open
 * transactions, that is, until they commit; Apollo sends the signal a second time. Until the returned function is
 * called, Ctrl-C leaves at once; then every listener that came meanwhile is taken away.
 */
export function guardSignals(): () => void {
  const before = new Map(stopSignals.map((signal) => [signal, process.listeners(signal)]));
  for (const signal of stopSignals) process.prependListener(signal, () => process.exit(exitCodes[signal]));
  return () => {
    for (const signal of stopSignals) {
      for (const listener of process.listeners(signal)) {
        if (!before.get(signal)?.includes(listener)) process.off(signal, listener);
      }
    }
  };
}
