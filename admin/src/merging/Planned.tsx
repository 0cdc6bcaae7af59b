import { useState } from 'react';
import { Page } from '@strapi/strapi/admin';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { DoneMerge, MergePlan, MergeQuestion } from '../../../server/src/api/contracts/merges';
import { useApplyMergeMutation, useMergePlanQuery } from '../api/merges';
import { message } from '../translations';
import { ConfirmMerge } from './ConfirmMerge';
import { Notice } from './Notice';
import { PlanChange } from './PlanChange';
import { PlanList } from './PlanList';
import { planWords } from './plan-words';
import { Sides } from './Sides';
import { statusOf, useWordsFor } from './useWordsFor';

interface PlannedProps {
  question: MergeQuestion;
  swap: () => void;
  done: (merge: DoneMerge) => void;
}

/** What a merge would do, to be agreed to. Draw it anew for another question. */
export const Planned = ({ question, swap, done }: PlannedProps) => {
  const intl = useIntl();
  const { formatMessage } = intl;
  const wordsFor = useWordsFor();
  const [before, setBefore] = useState<MergePlan | null>(null);
  const asked = useMergePlanQuery(question, { refetchOnMountOrArgChange: true });
  const { currentData: plan, isFetching, error, refetch } = asked;
  const [apply, { isLoading: isMerging, error: refused }] = useApplyMergeMutation();

  const merge = async (agreed: MergePlan): Promise<void> => {
    setBefore(null);
    const answer = await apply({ ...question, fingerprint: agreed.fingerprint });
    if (!('error' in answer)) return done(answer.data);
    if (statusOf(answer.error) !== 409) return;
    const { data } = await refetch();
    // The same plan as before: something else is in the way, such as an import, and the answer says what.
    if (data?.fingerprint !== agreed.fingerprint) setBefore(agreed);
  };

  if (error) {
    return (
      <Notice tone="danger" title={formatMessage(message('merging.noPlan'))}>
        <Typography tag="p" textColor="neutral800">
          {wordsFor(error)}
        </Typography>
        <Box paddingTop={3}>
          <Button variant="tertiary" loading={isFetching} onClick={refetch}>
            {formatMessage(message('merging.retry'))}
          </Button>
        </Box>
      </Notice>
    );
  }
  if (!plan) return <Page.Loading />;
  const { from, into, problems } = plan;
  const sections = planWords(plan, intl);
  const names = { from: from?.name || question.from, into: into?.name || question.into };
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      {refused && !isFetching && !before && (
        <Notice tone="danger" title={formatMessage(message('merging.notMerged'))}>
          <Typography textColor="neutral800">{wordsFor(refused)}</Typography>
        </Notice>
      )}
      {before && <PlanChange before={planWords(before, intl)} now={sections} />}
      {from && into && (
        <Sides type={question.type} from={from} into={into} isBusy={isFetching || isMerging} swap={swap} />
      )}
      {problems.length > 0 ? (
        <Notice tone="warning" title={formatMessage(message('merging.problems'))}>
          <Typography lang="en" textColor="neutral800">
            {problems.map(({ message: text }) => text).join(' ')}
          </Typography>
        </Notice>
      ) : (
        <>
          <Box background="neutral0" hasRadius shadow="tableShadow" padding={6}>
            <Box paddingBottom={4}>
              <Typography tag="h2" variant="beta">
                {formatMessage(message('merging.whatMoves'))}
              </Typography>
            </Box>
            <PlanList sections={sections} />
          </Box>
          <Flex justifyContent="flex-end">
            <ConfirmMerge
              names={names}
              isBusy={isMerging}
              isDisabled={isFetching}
              confirm={() => merge(plan)}
            />
          </Flex>
        </>
      )}
    </Flex>
  );
};
