import type { Finding, Rule } from '../../links/findings';
import type { UnpublishedTarget } from '../../links/unpublished-targets';
import type { PublicType } from '../../model';

export type { Rule };

/** An entry that the asker may read; the name is null when they may not read that. */
export interface CheckedEntry {
  type: PublicType;
  documentId: string;
  locale: string | null;
  name: string | null;
}

/** One thing that is wrong, as far as the asker may see it. */
export interface CheckFinding extends Pick<Finding, 'version' | 'label'> {
  entry: CheckedEntry;
  /** The list and the number of the item in it, from 1; null for faults of the entry itself. */
  place: { list: string; position: number } | null;
  /** What the link leads to or should lead to, or what has the same slug. */
  target: CheckedEntry | null;
}

/** What breaks one rule. */
export interface CheckGroup {
  rule: Rule;
  level: Finding['level'];
  /** Whether a repair mends it; else a person must decide. */
  repairable: boolean;
  /** How often the rule is broken; `findings` has the first of them. */
  count: number;
  findings: CheckFinding[];
  /** How many of the first findings are about entries that the asker may not read. */
  hidden: number;
}

/** Who is named by published entries and is not published. */
export interface NamedUnpublished extends CheckedEntry, Pick<UnpublishedTarget, 'articles' | 'facts'> {}

export interface Checks {
  /** ISO 8601. */
  checkedAt: string;
  /** One for each rule. */
  groups: CheckGroup[];
  unpublished: {
    total: number;
    targets: NamedUnpublished[];
    hidden: number;
  };
}

/** What `GET /newsroom/checks` answers. */
export interface ChecksAnswer {
  data: Checks;
}

/** What `POST /newsroom/checks/repair` answers. */
export interface RepairAnswer {
  data: {
    /** How often each rule was broken before. */
    before: Record<Rule, number>;
    /** How many links got their first target key. */
    upgraded: number;
    after: Checks;
  };
}

/** The draft of an article whose text names somebody whom it does not link. */
export interface UnlinkedText extends CheckedEntry {
  updatedAt: string;
  /** The first of the names; those without an entry in the directory are not `known`. */
  names: Array<{ name: string; type: Exclude<PublicType, 'article'>; known: boolean }>;
  /** How many names there are. */
  count: number;
}

/** `GET /newsroom/checks/unlinked` */
export interface UnlinkedQuery {
  /** `next` of the answer before; the latest drafts when it is missing. */
  cursor?: string | undefined;
}

/** Some drafts, the latest first: those of them whose text has names to link. */
export interface UnlinkedAnswer {
  data: {
    texts: UnlinkedText[];
    /** How many drafts were looked through for this answer. */
    looked: number;
    /** How many drafts there are. */
    total: number;
    /** Where to go on; null after the last draft. */
    next: string | null;
  };
}
