import type {
  ImportCounts,
  ImportProgress,
  ImportSettings,
  ImportState,
  ImportedEntry,
} from '../api/contracts/imports';
import type { Change, Problem } from '../pieces/types';

/** What a plan writes, as far as permissions are asked for it. */
export type PlannedWrite = Pick<Change, 'action' | 'type' | 'slug' | 'locale' | 'fields' | 'publish'>;

/** What there is to know of a plan when it is applied. */
export interface PlanRecord {
  counts: ImportCounts;
  writes: PlannedWrite[];
  isApplicable: boolean;
}

export interface ImportResult {
  entries: ImportedEntry[];
  problems: Problem[];
}

/** Somebody who imports: an admin user. */
export interface Importer {
  id: number;
  by: string;
}

/** Whose imports: of one user, or of all. */
export interface Whose {
  id: number;
  isSuperAdmin: boolean;
}

export interface JobRow {
  documentId: string;
  state: 'planned' | ImportState;
  owner: string;
  by: string | null;
  sources: string | null;
  files: { names: string[]; count: number };
  settings: ImportSettings;
  fingerprint: string;
  plan: PlanRecord;
  /** Those of the plan once more; null for imports of versions that did not keep them so. */
  counts: ImportCounts | null;
  result: ImportResult | null;
  cancelAsked: boolean | null;
  createdAt: string | Date;
  updatedAt: string | Date;
  startedAt: string | Date | null;
  beatAt: string | Date | null;
  endedAt: string | Date | null;
}

/** An import that this node runs. */
export interface Running {
  id: string;
  /** Lets whoever has it ask for the progress without the database. */
  key: string;
  progress: ImportProgress;
  /** Set when somebody wants it to stop, or the server goes down. */
  isStopping: boolean;
  ended: Promise<void>;
}
