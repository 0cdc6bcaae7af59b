import type { ComponentType } from 'react';
import type { Checks } from '../../../../server/src/api/contracts/checks';
import { lazyPart } from '../../components/lazyPart';
import type { MessageKey } from '../../translations';

export interface CheckSection {
  /** As the address names it. */
  id: string;
  title: MessageKey;
  /** How much there is to do, when the check of links says so. */
  count?: (checks: Checks) => number;
  /** Its rounds are counted: with a higher number, what it shows is looked for again. */
  Body: ComponentType<{ round: number }>;
}

/** The parts of the page, in the order of its tabs. */
export const checkSections: CheckSection[] = [
  {
    id: 'links',
    title: 'checks.links',
    count: ({ groups }) =>
      groups.reduce((sum, { rule, count }) => (rule === 'target-unpublished' ? sum : sum + count), 0),
    Body: lazyPart<{ round: number }>(async () => (await import('./LinksSection')).LinksSection),
  },
  {
    id: 'unlinked',
    title: 'checks.unlinked',
    Body: lazyPart<{ round: number }>(async () => (await import('./UnlinkedSection')).UnlinkedSection),
  },
  {
    id: 'unpublished',
    title: 'checks.unpublished',
    count: ({ unpublished }) => unpublished.total,
    Body: lazyPart<{ round: number }>(async () => (await import('./UnpublishedSection')).UnpublishedSection),
  },
  {
    id: 'duplicates',
    title: 'likeness.duplicates',
    Body: lazyPart<{ round: number }>(async () => (await import('./LikelyDuplicates')).LikelyDuplicates),
  },
];
