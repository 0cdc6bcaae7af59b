import { AppUnavailable } from '../app/unavailable';
import { property, reasonOf } from '../errors';
import { exitCodes } from '../exit-codes';
import { presenterFor } from '../output/presenter';
import { applyUnlessStopped, Stopped } from './apply';
import { collectFiles } from './collect';
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
  const { terminal } = session;
  const presenter = presenterFor(terminal, options);
  const collection = await collectFiles(paths, terminal.cwd);
  const outcome = await importCollection(collection, options, session, presenter);
  presenter.finish(outcome);
  return outcome.exitCode;
}

async function importCollection(
  collection: Collection,
  options: ImportOptions,
  session: Session,
  presenter: Presenter,
): Promise<Outcome> {
  const nothing: PlanReport = { pieces: [], changes: [], problems: collection.problems };
  if (collection.files.length === 0) return refused(nothing);
  let app: NewsroomApp;
  try {
    presenter.opening();
    app = await session.openApp(session.terminal.cwd, options.app);
  } catch (error) {
    if (!(error instanceof AppUnavailable)) throw error;
    return refused(before(nothing, [error.problem]));
  }
  try {
    return await importInto(app, collection, options, session, presenter);
  } finally {
    await app.close();
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
    report = after(collection.problems, planned.report);
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
      file: '.',
      line: 1,
      column: 1,
      rule: 'import-failed',
      message: `The import failed: ${reasonOf(error)}.`,
      remedy: 'Nothing was written; mend the reason and import again.',
    },
  ];
}
