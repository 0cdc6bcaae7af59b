import type { ChangedEntry } from '../../merging/changed';
import type { DoneMerge, MergePlan, MergeQuestion } from '../../merging/types';

export type { ChangedEntry, DoneMerge, MergePlan, MergeQuestion };

/** What `POST /newsroom/merges` takes: the question, and the fingerprint of the plan that was agreed to. */
export interface MergeOrder extends MergeQuestion {
  fingerprint: string;
}

/** What `GET` and `POST /newsroom/merges/plan` answer. */
export interface MergePlanAnswer {
  data: MergePlan;
}

/** What `POST /newsroom/merges` and `POST /newsroom/merges/:id/undo` answer. */
export interface MergeAnswer {
  data: DoneMerge;
}

/** What `GET /newsroom/merges` answers. */
export interface MergesAnswer {
  data: DoneMerge[];
  meta: { pagination: { page: number; pageSize: number; total: number } };
}

/** The details of a 409: the entries that stand against it because somebody changed them, when it is that. */
export interface MergeConflictDetails {
  changed: ChangedEntry[];
}
