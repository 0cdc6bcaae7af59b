import type { PublicType } from '../model';

/** What can be wrong with links, and what to do about it. */
export const rules = {
  'key-differs': {
    level: 'error',
    repair: 'The link counts: its key is written again.',
    remedy: "Run 'newsroom check --repair'.",
  },
  'row-missing': {
    level: 'error',
    repair: 'The key counts: the link is made again.',
    remedy: "Run 'newsroom check --repair'.",
  },
  'target-gone': {
    level: 'error',
    repair: 'The key is emptied; the name as printed stays.',
    remedy: "Run 'newsroom check --repair', and link the name to somebody else if it should be linked.",
  },
  'link-lost': {
    level: 'error',
    repair:
      'The draft, which nobody has changed since, still has the link: the published version gets it back.',
    remedy: "Run 'newsroom check --repair'.",
  },
  'slug-twice': {
    level: 'error',
    repair: null,
    remedy: 'Give one of the entries another slug, or merge them if they are the same.',
  },
  unlinked: {
    level: 'warning',
    repair: null,
    remedy: 'Open the entry and choose the person or organization.',
  },
  'target-unpublished': {
    level: 'warning',
    repair: null,
    remedy: 'Publish the target, and the link shows at once; or take the link out.',
  },
} as const satisfies Record<
  string,
  {
    level: 'error' | 'warning';
    /** What a repair does; null when a person must decide. */
    repair: string | null;
    remedy: string;
  }
>;

export type Rule = keyof typeof rules;

/** One thing that is wrong, and where. */
export interface Finding {
  rule: Rule;
  level: 'error' | 'warning';
  type: PublicType;
  /** How a reader knows the entry. */
  name: string;
  slug: string | null;
  documentId: string;
  locale: string | null;
  version: 'draft' | 'published';
  /** The list and the number of the item in it, from 1: `mentions 3`; null for faults of the entry itself. */
  place: string | null;
  /** What the link leads to or should lead to, or what has the same slug; null when there is no such entry. */
  target: { type: PublicType; documentId: string; locale: string | null; name: string } | null;
  /** What an item that is linked to nobody says: a name as printed, a role. */
  label: string | null;
  message: string;
  remedy: string;
}

/** What a check finds. */
export interface CheckReport {
  /** How often each rule is broken. */
  counts: Record<Rule, number>;
  /** The first of them, by rule; `counts` says how many there are. */
  findings: Finding[];
}
