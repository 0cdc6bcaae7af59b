import type { NewsroomApp } from '../app/open-app';
import type { Terminal } from '../terminal';

/**
 * Closes the application, which waits for webhooks. The answer is out by then: who presses Ctrl-C now does not wait, and
 * the exit code stays what the import deserved.
 */
export async function closeUnlessStopped(app: NewsroomApp, terminal: Terminal): Promise<void> {
  let stopListening = () => {};
  const stopped = new Promise<void>((resolve) => {
    stopListening = terminal.onStop(() => resolve());
  });
  await Promise.race([app.close(), stopped]);
  stopListening();
}
