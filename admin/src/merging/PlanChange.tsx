import { Box, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { type MessageKey, message } from '../translations';
import { Notice } from './Notice';
import { type PlanSection, planChange } from './plan-words';

/** Says that nothing was merged, since the content changed meanwhile, and what is different in the plan now. */
export const PlanChange = ({ before, now }: { before: PlanSection[]; now: PlanSection[] }) => {
  const { formatMessage } = useIntl();
  const { come, gone } = planChange(before, now);
  const listed = (key: MessageKey, sentences: string[]) =>
    sentences.length > 0 && (
      <Box paddingTop={2}>
        <Typography tag="p" textColor="neutral800">
          {formatMessage(message(key))}
        </Typography>
        <ul>
          {sentences.map((sentence) => (
            <li key={sentence}>
              <Typography textColor="neutral800">{sentence}</Typography>
            </li>
          ))}
        </ul>
      </Box>
    );
  return (
    <Notice tone="warning" title={formatMessage(message('merging.changedMeanwhile'))}>
      {come.length + gone.length === 0 && (
        <Typography textColor="neutral800">{formatMessage(message('merging.sameWords'))}</Typography>
      )}
      {listed('merging.nowToo', come)}
      {listed('merging.noMore', gone)}
    </Notice>
  );
};
