import { useEffect, useState } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import { Badge, Box, Button, Flex, Link, Loader, ProgressBar, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import { type ImportJob, importKeyHeader } from '../../../../server/src/api/contracts/imports';
import { useEntriesImportedMutation } from '../../api/imports';
import { useKeptFocus } from '../../components/useKeptFocus';
import { entryAddress } from '../../entry-address';
import { pluginId } from '../../plugin-id';
import { message } from '../../translations';
import { Notice } from './Notice';
import { Panel } from './Panel';
import { ProblemList } from './ProblemList';
import { type Failure, failureOf } from './server-answers';
import { useImportJob } from './useImportJob';

const list = { listStyle: 'none', margin: 0, paddingInlineStart: 0 } as const;
const tones = { done: 'success', failed: 'danger', cancelled: 'warning', lost: 'danger' } as const;

/** How many entries a result lists. */
const shown = 500;

const Progress = ({ job, isLost }: { job: ImportJob; isLost: boolean }) => {
  const { formatMessage } = useIntl();
  const { del } = useFetchClient();
  const [isStopping, setStopping] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { phase, done, total, label } = job.progress ?? { phase: 'writing', done: 0, total: 0, label: '' };
  const percent = total === 0 ? 0 : Math.round((100 * done) / total);

  const cancel = async () => {
    setStopping(true);
    setFailure(null);
    const address = `/${pluginId}/imports/${job.id}`;
    try {
      if (job.key) await del(`${address}/step`, { headers: { [importKeyHeader]: job.key } });
      else await del(address);
    } catch (error) {
      setStopping(false);
      setFailure(failureOf(error));
    }
  };

  return (
    <Panel title={formatMessage(message('import.running'))}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Box width="100%">
          <ProgressBar
            value={percent}
            aria-valuenow={percent}
            aria-label={formatMessage(message('import.running'))}
            style={{ width: '100%' }}
          />
        </Box>
        <Typography role="status">
          {phase === 'reading' || total === 0
            ? formatMessage(message('import.running.reading'))
            : formatMessage(message('import.running.step'), { done, total, label })}
        </Typography>
        {isLost && <Notice tone="warning" title={formatMessage(message('import.lost-connection'))} />}
        {failure && <Notice tone="danger" title={formatMessage(message(failure.title))} />}
        <Typography variant="pi" textColor="neutral600">
          {formatMessage(message('import.running.hint'))}
        </Typography>
        <Box>
          <Button variant="danger-light" loading={isStopping} onClick={() => void cancel()}>
            {formatMessage(message('import.cancel'))}
          </Button>
        </Box>
      </Flex>
    </Panel>
  );
};

const Result = ({ job }: { job: ImportJob }) => {
  const { formatMessage } = useIntl();
  if (job.state === 'running') return null;
  return (
    <>
      <Notice tone={tones[job.state]} title={formatMessage(message(`import.state.${job.state}`))}>
        {job.state === 'done'
          ? formatMessage(message('import.done.counts'), { ...job.counts })
          : formatMessage(message(`import.state.${job.state}.hint`))}
      </Notice>
      {job.problems.length > 0 && (
        <Panel title={formatMessage(message('import.problems'), { count: job.problems.length })}>
          <ProblemList problems={job.problems} />
        </Panel>
      )}
      {job.entries.length > 0 && (
        <Panel title={formatMessage(message('import.entries'))}>
          <Box tag="ul" style={list}>
            {job.entries.slice(0, shown).map(({ action, type, documentId, name, locale, isPublished }) => (
              <Flex key={`${action} ${documentId} ${locale}`} tag="li" gap={2} paddingBottom={2} wrap="wrap">
                <Badge>{formatMessage(message(`import.type.${type}`))}</Badge>
                <Link tag={NavLink} to={entryAddress({ type, documentId, locale })}>
                  {name}
                </Link>
                <Typography variant="pi" textColor="neutral600">
                  {formatMessage(message(`import.did.${action}`))}
                  {isPublished ? ` · ${formatMessage(message('import.published'))}` : ''}
                </Typography>
              </Flex>
            ))}
          </Box>
        </Panel>
      )}
    </>
  );
};

interface JobViewProps {
  id: string;
  onLeave: () => void;
}

/** An import that runs or ran: its progress, then what became of it. */
export const JobView = ({ id, onLeave }: JobViewProps) => {
  const { formatMessage } = useIntl();
  const { job, isLost, failure } = useImportJob(id);
  const { place, onFocus } = useKeptFocus<HTMLDivElement>();
  const [tell] = useEntriesImportedMutation();
  // An import that failed or was cancelled may have written some of the entries.
  const hasEnded = job !== null && job.state !== 'running';
  useEffect(() => {
    if (hasEnded) void tell();
  }, [hasEnded, tell]);
  return (
    <Flex
      ref={place}
      tabIndex={-1}
      style={{ outline: 'none' }}
      onFocus={onFocus}
      direction="column"
      alignItems="stretch"
      gap={6}
    >
      {failure && (
        <Notice tone="danger" title={formatMessage(message(failure.title))}>
          {failure.detail && <span lang="en">{failure.detail}</span>}
        </Notice>
      )}
      {!job && !failure && (
        <Flex justifyContent="center" padding={6} direction="column" gap={4}>
          <Loader>{formatMessage(message('import.loading'))}</Loader>
          {isLost && <Notice tone="warning" title={formatMessage(message('import.lost-connection'))} />}
        </Flex>
      )}
      {job?.state === 'running' && <Progress job={job} isLost={isLost} />}
      {job && <Result job={job} />}
      {(failure || hasEnded) && (
        <Box>
          <Button onClick={onLeave}>{formatMessage(message('import.again'))}</Button>
        </Box>
      )}
    </Flex>
  );
};
