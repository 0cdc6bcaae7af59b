import { useSyncExternalStore } from 'react';
import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { UnpublishedDialog } from '../publishing/UnpublishedDialog';
import { message } from '../translations';
import { OverwriteDialog } from './OverwriteDialog';
import type { Questions } from './questions';

/** Says that the server is being asked when that takes long, and draws the question that is open. */
export const QuestionDialogs = ({ questions }: { questions: Questions }) => {
  const asked = useSyncExternalStore(questions.subscribe, questions.current);
  const isSlow = useSyncExternalStore(questions.subscribe, questions.isSlow);
  const { formatMessage } = useIntl();
  if (isSlow) {
    return (
      <Typography role="status" variant="pi" textColor="neutral600">
        {formatMessage(message('publishing.checking'))}
      </Typography>
    );
  }
  if (!asked) return null;
  const { question, answer } = asked;
  return question.about === 'overwriting' ? (
    <OverwriteDialog {...question} answer={answer} />
  ) : (
    <UnpublishedDialog {...question} answer={answer} />
  );
};
