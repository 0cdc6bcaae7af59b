import { AppUnavailable } from '../app/unavailable';
import { property, reasonOf } from '../errors';
import { exitCodes } from '../exit-codes';
import { presenterFor } from '../output/presenter';
import { noPlace } from '../output/problems';
import { applyUnlessStopped, Stopped } from './apply';
import { closeUnlessStopped } from './close';
import { collectFiles } from './collect';
import { noPieces } from '../../../server/src/pieces/source-limits';
import type { PlanReport, Problem } from '../../../server/src/pieces/types';
import type { NewsroomApp } from '../app/open-app';
import type { CommonOptions, Session } from '../command-line';
import type { Collection } from './collect';
import type { Outcome, Presenter } from '../output/presenter';

export interface ImportOptions extends CommonOptions {
  dryRun?: boolean;
  draft?: boolean;
  overwrite?: boolean;
  json?: boolean;
}

/**
 * Imports files into the Strapi application around the user, or the one that `--app` names.
 * @returns the exit code
 */
export async function importFiles(
  paths: string[],
  options: ImportOptions,
  session: Session,
): Promise<number> {
  const presenter = presenterFor(session.terminal, options);
  const end = (outcome: Outcome) => {
    presenter.finish(outcome);
    return outcome.exitCode;
  };
  const collection = await collectFiles(paths, session.terminal.cwd);
  const nothing: PlanReport = { pieces: [], changes: [], problems: collection.problems };
  if (collection.files.length === 0) return end(refused(nothing));
  presenter.opening();
  const app = await openOrSayWhy(session, options);
  if (app instanceof AppUnavailable) return end(refused(before(nothing, [app.problem])));
  try {
    return end(await importInto(app, collection, options, session, presenter));
  } finally {
    await closeUnlessStopped(app, session.terminal);
  }
}

async function openOrSayWhy(
  { openApp, terminal }: Session,
  options: ImportOptions,
): Promise<NewsroomApp | AppUnavailable> {
  try {
    return await openApp(terminal.cwd, options.app);
  } catch (error) {
    if (error instanceof AppUnavailable) return error;
    throw error;
  }
}

async function importInto(
  app: NewsroomApp,
  collection: Collection,
  options: ImportOptions,
  { terminal }: Session,
  presenter: Presenter,
): Promise<Outcome> {
  let report: PlanReport = { pieces: [], changes: [], problems: collection.problems };
  try {
    const planned = await app.imports.plan(collection.files, {
      draft: options.draft === true,
      overwrite: options.overwrite === true,
    });
    report = after(collection.problems, saysNothing(planned.report) ? nothingIn(collection) : planned.report);
    if (report.problems.some(({ level }) => level === 'error')) return refused(report);
    presenter.planned(report);
    if (options.dryRun === true) return { report, applied: false, exitCode: exitCodes.done };
    const result = await applyUnlessStopped(app.imports, planned, terminal, presenter.progress());
    return { report: after(collection.problems, result.report), applied: true, exitCode: exitCodes.done };
  } catch (error) {
    if (error instanceof Stopped) return { report, applied: false, exitCode: exitCodes[error.signal] };
    return refused(before(report, problemsOf(error)));
  }
}

/** No file was a piece, and none was worth a word. */
function saysNothing({ pieces, changes, problems }: PlanReport): boolean {
  return pieces.length + changes.length + problems.length === 0;
}

function nothingIn({ files }: Collection): PlanReport {
  return { pieces: [], changes: [], problems: files.map(({ file }) => noPieces(file, 'file')) };
}

function refused(report: PlanReport): Outcome {
  return { report, applied: false, exitCode: exitCodes.problems };
}

function after(earlier: Problem[], report: PlanReport): PlanReport {
  return { ...report, problems: [...earlier, ...report.problems] };
}

function before(report: PlanReport, later: Problem[]): PlanReport {
  return { ...report, problems: [...report.problems, ...later] };
}

/** The plugin of the application is another copy of this code, so its ImportError is known by what it carries. */
function problemsOf(error: unknown): Problem[] {
  const problems = property(error, 'problems');
  if (Array.isArray(problems)) return problems;
  return [
    {
      level: 'error',
      ...noPlace,
      rule: 'import-failed',
      message: `The import failed: ${reasonOf(error)}.`,
      remedy: 'Nothing was written; mend the reason and import again.',
    },
  ];
}
