import { PassThrough } from 'node:stream';
import { progressBar, progressLines } from '../../../seed/src/output/progress';

function recordedStream(isTTY: boolean) {
  let text = '';
  const stream = Object.assign(new PassThrough(), { isTTY, columns: 80 });
  stream.on('data', (chunk) => (text += String(chunk)));
  return { stream, text: () => text };
}

it('shows a bar on a terminal and takes it away at the end', () => {
  const { stream, text } = recordedStream(true);
  const bar = progressBar(stream);
  bar.show({ done: 1, total: 2, label: 'person\u001b[2J ada-okafor' });
  expect(text()).toMatch(/█+░+ 1\/2 person\ufffd\[2J ada-okafor/);
  bar.show({ done: 2, total: 2, label: 'article harbour-reopens' });
  bar.end();
  expect(text()).toContain('2/2 article harbour-reopens');
  // The cursor is shown again.
  expect(text().lastIndexOf('\u001b[?25h')).toBeGreaterThan(text().lastIndexOf('\u001b[?25l'));
});

it('does nothing at the end of a bar that never started', () => {
  const { stream, text } = recordedStream(true);
  progressBar(stream).end();
  expect(text()).toBe('');
});

it('writes a line for each step of a small import', () => {
  const { stream, text } = recordedStream(false);
  const lines = progressLines(stream);
  lines.show({ done: 1, total: 2, label: 'person ada-okafor' });
  lines.show({ done: 2, total: 2, label: 'article harbour-reopens' });
  lines.end();
  expect(text()).toBe('1/2 person ada-okafor\n2/2 article harbour-reopens\n');
});

it('writes some twenty lines for any number of steps, and the last one', () => {
  const { stream, text } = recordedStream(false);
  const lines = progressLines(stream);
  for (let done = 1; done <= 10_000; done++) lines.show({ done, total: 10_000, label: 'step' });
  const written = text().trim().split('\n');
  expect(written).toHaveLength(20);
  expect(written.at(-1)).toBe('10000/10000 step');
});
