import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, jest } from '@jest/globals';
import { left, runsAlone } from '../../setup/suites.js';

const folder = path.resolve(__dirname, '..');

/** The suites that share: those of this run's database that need no process of their own. */
const suites = (): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll(path.sep, '/'))
    .filter((name) => name.endsWith('.test.ts') && !name.startsWith('together/'))
    .filter((name) => ![...runsAlone, ...left].some((other) => name.startsWith(other)))
    .sort();

/** Into how many parts the suites are divided, each a file beside this one. */
const parts = 6;

/**
 * Runs a part of the suites one after the other in one process, each with an application of its own as when it runs
 * alone: loading Strapi takes as long as most of them, and is done once for all.
 */
export const runTogether = (part: number): void => {
  for (const suite of suites().filter((_name, index) => index % parts === part)) {
    describe(suite, () => {
      jest.requireActual(path.join(folder, suite));
    });
  }
};
