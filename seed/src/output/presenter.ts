import { exitCodes } from '../exit-codes';
import { changeLines, totalLines, verdictLines } from './changes';
import { nameLines } from './names';
import { colorsFor } from './printable';
import { problemLines } from './problems';
import { progressBar, progressLines } from './progress';
import type { PlanReport, Problem } from '../../../server/src/pieces/types';
import type { Terminal } from '../terminal';
import type { Progress } from './progress';

/** How an import ended. */
export interface Outcome {
  report: PlanReport;
  applied: boolean;
  exitCode: number;
}

/** Tells the user how an import goes. */
export interface Presenter {
  /** The application is about to start, which takes seconds. */
  opening(): void;
  /** The plan is made and has no errors. */
  planned(report: PlanReport): void;
  progress(): Progress;
  finish(outcome: Outcome): void;
}

/** The presenter for a reader: a person, or with `--json` a program. */
export function presenterFor(terminal: Terminal, options: { json?: boolean }): Presenter {
  return options.json === true ? forPrograms(terminal) : forPeople(terminal);
}

/** One JSON document on stdout, whatever happens: the report and whether it was applied. */
function forPrograms({ stdout, stderr }: Terminal): Presenter {
  return {
    opening() {},
    planned() {},
    progress: () => progressLines(stderr),
    finish({ report, applied }) {
      const { pieces, changes, problems } = report;
      stdout.write(`${JSON.stringify({ pieces, changes, problems, applied }, null, 2)}\n`);
    },
  };
}

/** Plan and result on stdout; problems and progress on stderr. */
function forPeople(terminal: Terminal): Presenter {
  const colors = colorsFor(terminal.stdout, terminal.env);
  const problemColors = colorsFor(terminal.stderr, terminal.env);
  const tell = (lines: string[]) => lines.forEach((line) => terminal.stdout.write(`${line}\n`));
  const warn = (lines: string[]) => lines.forEach((line) => terminal.stderr.write(`${line}\n`));
  const interactive = terminal.stdout.isTTY && terminal.stderr.isTTY === true;
  let told: Problem[] = [];
  const tellProblems = (problems: Problem[]) => {
    warn(
      problemLines(
        problems.filter((problem) => !told.includes(problem)),
        problemColors,
      ),
    );
    told = problems;
  };
  return {
    opening() {
      if (interactive) warn([problemColors.dim('Starting the Strapi application ...')]);
    },
    planned(report) {
      tellProblems(report.problems);
      tell([...nameLines(report.pieces, colors), ...changeLines(report.changes, colors), '']);
    },
    progress: () => (interactive ? progressBar(terminal.stderr) : progressLines(terminal.stderr)),
    finish({ report, applied, exitCode }) {
      if (exitCode === exitCodes.done) {
        const verdict = [
          ...(applied ? [] : ['Dry run: nothing was written.']),
          ...verdictLines(report.changes),
        ];
        if (verdict.length > 0) tell([...verdict, '']);
        tell(totalLines(report.changes, applied ? 'applied' : 'planned'));
        return;
      }
      if (exitCode === exitCodes.problems) tellProblems(report.problems);
      warn([exitCode === exitCodes.problems ? 'Nothing was written.' : 'Stopped. Nothing was written.']);
    },
  };
}
