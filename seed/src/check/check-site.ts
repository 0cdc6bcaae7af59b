import { AppUnavailable } from '../app/unavailable';
import { reasonOf } from '../errors';
import { exitCodes } from '../exit-codes';
import { closeUnlessStopped } from '../import/close';
import { findingLines, ruleLines } from '../output/findings';
import { colorsFor } from '../output/printable';
import { noPlace, problemLines } from '../output/problems';
import type { CheckReport } from '../../../server/src/links/findings';
import type { Problem } from '../../../server/src/pieces/types';
import type { NewsroomApp } from '../app/open-app';
import type { Repaired } from '../output/findings';
import type { CommonOptions, Session } from '../command-line';
import type { Terminal } from '../terminal';

export interface CheckOptions extends CommonOptions {
  repair?: boolean;
  json?: boolean;
}

/** What a check comes to; `problems` says why there is no report. */
interface Outcome {
  report: CheckReport;
  /** What a repair found and did; null when none was asked for. */
  repaired: Repaired | null;
  problems: Problem[];
}

const nothing = { counts: {}, findings: [] } as unknown as CheckReport;

/**
 * Checks the Strapi application around the user, or the one that `--app` names.
 * @returns the exit code: 1 when something is broken still
 */
export async function checkSite(options: CheckOptions, session: Session): Promise<number> {
  const outcome = await run(options, session);
  tell(outcome, options, session.terminal);
  const broken = outcome.report.findings.some(({ level }) => level === 'error');
  return broken || outcome.problems.length > 0 ? exitCodes.problems : exitCodes.done;
}

async function run(options: CheckOptions, { openApp, terminal }: Session): Promise<Outcome> {
  let app: NewsroomApp;
  try {
    app = await openApp(terminal.cwd, options.app);
  } catch (error) {
    if (!(error instanceof AppUnavailable)) throw error;
    return { report: nothing, repaired: null, problems: [error.problem] };
  }
  try {
    if (options.repair !== true) return { report: await app.links.check(), repaired: null, problems: [] };
    const { report, ...repaired } = await app.links.repair();
    return { report, repaired, problems: [] };
  } catch (error) {
    return { report: nothing, repaired: null, problems: [failed(error, options)] };
  } finally {
    await closeUnlessStopped(app, terminal);
  }
}

function failed(error: unknown, { repair }: CheckOptions): Problem {
  return {
    level: 'error',
    ...noPlace,
    rule: 'check-failed',
    message: `The ${repair === true ? 'repair' : 'check'} failed: ${reasonOf(error)}.`,
    remedy:
      repair === true
        ? 'What was not finished has not been written; mend the reason and run it again.'
        : 'Mend the reason and run it again.',
  };
}

function tell({ report, repaired, problems }: Outcome, { json }: CheckOptions, terminal: Terminal): void {
  const { stdout, stderr, env } = terminal;
  if (json === true) {
    stdout.write(`${JSON.stringify({ ...report, ...repaired, problems }, null, 2)}\n`);
    return;
  }
  const colors = colorsFor(stdout, env);
  for (const line of problemLines(problems, colorsFor(stderr, env))) stderr.write(`${line}\n`);
  if (problems.length > 0) return;
  const lines = [...findingLines(report, colors), ...ruleLines(report, repaired)];
  for (const line of lines) stdout.write(`${line}\n`);
}
