import { SingleBar } from 'cli-progress';
import { printable } from './printable';
import type { Terminal } from '../terminal';

export interface ProgressStep {
  done: number;
  total: number;
  label: string;
}

export interface Progress {
  show(step: ProgressStep): void;
  end(): void;
}

/** A bar that follows the work and goes away at its end. */
export function progressBar(stream: Terminal['stderr']): Progress {
  const bar = new SingleBar({
    format: '{bar} {value}/{total} {label}',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 24,
    stream,
    hideCursor: true,
    clearOnComplete: true,
    // Ctrl-C is for the command to answer.
    gracefulExit: false,
  });
  return {
    show({ done, total, label }) {
      if (!bar.isActive) bar.start(total, done, { label: printable(label) });
      bar.setTotal(total);
      bar.update(done, { label: printable(label) });
    },
    end() {
      bar.stop();
    },
  };
}

const mostLines = 20;

/** A line now and then, at most about twenty for any amount of work: for logs and pipes. */
export function progressLines(stream: Terminal['stderr']): Progress {
  let shown = 0;
  return {
    show({ done, total, label }) {
      const part = Math.floor((done * mostLines) / Math.max(total, 1));
      if (part <= shown) return;
      shown = part;
      stream.write(`${done}/${total} ${printable(label)}\n`);
    },
    end() {},
  };
}
