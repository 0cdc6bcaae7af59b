import type { Rule } from '../../../../server/src/api/contracts/checks';
import type { MessageKey } from '../../translations';

interface RuleWords {
  title: MessageKey;
  why: MessageKey;
  /** What a repair does; null when a person must decide. */
  repair: MessageKey | null;
}

/** What the rules of a check are called, and what they mean. */
export const ruleWords: Record<Rule, RuleWords> = {
  'key-differs': {
    title: 'checks.rule.key-differs',
    why: 'checks.rule.key-differs.why',
    repair: 'checks.rule.key-differs.repair',
  },
  'row-missing': {
    title: 'checks.rule.row-missing',
    why: 'checks.rule.row-missing.why',
    repair: 'checks.rule.row-missing.repair',
  },
  'target-gone': {
    title: 'checks.rule.target-gone',
    why: 'checks.rule.target-gone.why',
    repair: 'checks.rule.target-gone.repair',
  },
  'link-lost': {
    title: 'checks.rule.link-lost',
    why: 'checks.rule.link-lost.why',
    repair: 'checks.rule.link-lost.repair',
  },
  'slug-twice': { title: 'checks.rule.slug-twice', why: 'checks.rule.slug-twice.why', repair: null },
  unlinked: { title: 'checks.rule.unlinked', why: 'checks.rule.unlinked.why', repair: null },
  'target-unpublished': {
    title: 'checks.rule.target-unpublished',
    why: 'checks.rule.target-unpublished.why',
    repair: null,
  },
};

/** What kinds of entries are called. */
export const typeWords = {
  article: 'checks.article',
  person: 'checks.person',
  organization: 'checks.organization',
} as const satisfies Record<string, MessageKey>;

/** What an item of a list is called. */
export const listWords: Record<string, MessageKey> = {
  credits: 'checks.credits',
  mentions: 'checks.mentions',
  affiliations: 'checks.affiliations',
  ties: 'checks.ties',
};
