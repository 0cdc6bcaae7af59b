import type { Proposal, UnlinkedName } from '../../../../server/src/api/contracts/readings';
import { vocabularies } from '../../../../server/src/model/vocabularies';

/** How somebody is linked when nothing else is chosen: in every role that the text shows. */
export const asFound = 'found';

/** Every role that a name can be linked in, mentions first: they are the most. */
export const roleChoices: Array<Pick<Proposal, 'list' | 'role'>> = [
  ...vocabularies.mentionRole.map((role) => ({ list: 'mentions' as const, role })),
  ...vocabularies.creditRole.map((role) => ({ list: 'credits' as const, role })),
];

export const choiceKey = ({ list, role }: Pick<Proposal, 'list' | 'role'>): string => `${list} ${role}`;

/** @returns the links that a choice makes of a name */
export const proposalsFor = ({ proposals, name }: UnlinkedName, chosen: string): Proposal[] => {
  const choice = roleChoices.find((one) => choiceKey(one) === chosen);
  if (!choice) return proposals;
  const found = proposals.find(({ role }) => role === choice.role) ?? proposals[0];
  const isMention = choice.list === 'mentions';
  return [{ ...choice, name: found?.name ?? name, title: isMention ? (found?.title ?? null) : null }];
};

/** One key for each name of a reading. */
export const nameKey = ({ type, entry, name }: Pick<UnlinkedName, 'type' | 'entry' | 'name'>): string =>
  `${type} ${entry ?? `name ${name}`}`;
