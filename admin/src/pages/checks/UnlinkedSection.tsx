import { Box, Button, Flex, ProgressBar, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Failed } from '../../components/Failed';
import { message } from '../../translations';
import { Checking } from './Checking';
import { Panel } from '../../components/Panel';
import { UnlinkedTable } from './UnlinkedTable';
import { useUnlinkedTexts } from './useUnlinkedTexts';

/** Drafts whose text names people and organizations that they do not link. */
export const UnlinkedSection = ({ round }: { round: number }) => {
  const { formatMessage } = useIntl();
  const { found, error, isFetching, lookFurther } = useUnlinkedTexts(round);
  const { texts = [], looked = 0, total = 0 } = found ?? {};
  const percent = Math.round((100 * looked) / Math.max(1, total));
  const isForbidden = error && 'status' in error && error.status === 403;
  if (isForbidden) return <Typography>{formatMessage(message('checks.unlinked-forbidden'))}</Typography>;
  return (
    <Panel>
      <Typography tag="p" textColor="neutral600" paddingBottom={4}>
        {formatMessage(message('checks.unlinked-about'))}
      </Typography>
      {texts.length > 0 && <UnlinkedTable texts={texts} />}
      {found && (
        <Box paddingTop={4} paddingBottom={4}>
          <Typography tag="p" role="status" paddingBottom={2}>
            {formatMessage(message('checks.unlinked-looked'), { looked, total, found: texts.length })}
          </Typography>
          {looked < total && (
            <ProgressBar
              value={percent}
              aria-valuenow={percent}
              aria-label={formatMessage(message('checks.unlinked-progress'))}
            />
          )}
        </Box>
      )}
      {isFetching && <Checking what="checks.unlinked-looking" />}
      {error && !isFetching && <Failed title="checks.unlinked-failed" error={error} onRetry={lookFurther} />}
      {found?.next && !isFetching && !error && (
        <Flex justifyContent="center">
          <Button variant="secondary" onClick={lookFurther}>
            {formatMessage(message('checks.unlinked-further'))}
          </Button>
        </Flex>
      )}
    </Panel>
  );
};
