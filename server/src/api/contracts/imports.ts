import type { Decisions } from '../../pieces/decisions';
import type { ContentType, PlanReport, Problem } from '../../pieces/types';

/** How a plan is made, beside the files. */
export interface ImportSettings {
  /** Leave what is written unpublished. */
  draft: boolean;
  /** Take the file's value where an editor changed a field since the last import. */
  overwrite: boolean;
  decisions: Decisions;
}

/** The field `order` of a `multipart/form-data` request, as JSON, beside the files in `files`. */
export interface UploadOrder extends Partial<ImportSettings> {
  /**
   * The paths of the files, which are called by their places in it then: 0, 1, 2. Without it, files have the names
   * that they come with.
   */
  names?: string[];
  /** The names of files without content, which many senders leave out. */
  empty?: string[];
}

/** `POST /newsroom/imports/plan` as JSON: a text, or the files of an earlier plan once more. */
export type PlanQuestion = Partial<ImportSettings> & ({ text: string; name?: string } | { plan: string });

export interface ImportPlan {
  /** For `POST /newsroom/imports`, and to plan again; null when not all files could be taken. */
  id: string | null;
  fingerprint: string;
  report: PlanReport;
  /** Whether it can be applied: no problem is an error. */
  isApplicable: boolean;
  /** When the server forgets the files (ISO 8601). */
  keptUntil: string;
}

export interface ImportPlanAnswer {
  data: ImportPlan;
}

/** `POST /newsroom/imports` */
export interface ImportOrder {
  plan: string;
  fingerprint: string;
}

export type ImportState = 'running' | 'done' | 'failed' | 'cancelled' | 'lost';

/** How an import stands that runs. */
export interface ImportProgress {
  /** `reading` the files and the content, or `writing`. */
  phase: 'reading' | 'writing';
  done: number;
  /** 0 while it is not known. */
  total: number;
  /** The entry that was written last. */
  label: string;
}

/** An entry that an import wrote, or left as an editor made it. */
export interface ImportedEntry {
  action: 'create' | 'update' | 'keep' | 'conflict';
  type: ContentType;
  documentId: string;
  name: string;
  locale: string | null;
  isPublished: boolean;
}

export type ImportCounts = Record<ImportedEntry['action'], number>;

export interface ImportSummary {
  id: string;
  state: ImportState;
  /** Who imported: an address. */
  by: string;
  /** The names of the first files, and how many there are. */
  files: { names: string[]; count: number };
  /** Entries of the plan by what was, or would have been, done to them. */
  counts: ImportCounts;
  startedAt: string;
  endedAt: string | null;
}

export interface ImportJob extends ImportSummary {
  progress: ImportProgress | null;
  /** Why nothing was written, or what there is to know. */
  problems: Problem[];
  entries: ImportedEntry[];
  /** While it runs, on the node that runs it: for `/newsroom/imports/:id/step`, which asks no database. */
  key: string | null;
}

export interface ImportAnswer {
  data: ImportJob;
}

/** `GET /newsroom/imports/current` */
export interface CurrentImportAnswer {
  data: ImportJob | null;
}

/** `GET /newsroom/imports` */
export interface ImportsAnswer {
  data: ImportSummary[];
}

/** `GET /newsroom/imports/:id/step` */
export interface ImportStepAnswer {
  data: ImportProgress;
}

/** The header that holds the key of a running import. */
export const importKeyHeader = 'x-newsroom-import';
