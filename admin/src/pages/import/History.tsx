import { useEffect, useState } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { ImportSummary, ImportsAnswer } from '../../../../server/src/api/contracts/imports';
import { pluginId } from '../../plugin-id';
import { message } from '../../translations';
import { Panel } from './Panel';

const list = { listStyle: 'none', margin: 0, paddingInlineStart: 0 } as const;

/** The last imports: when, who, what, and what became of them. */
export const History = ({ onOpen }: { onOpen: (id: string) => void }) => {
  const { formatMessage, formatDate } = useIntl();
  const { get } = useFetchClient();
  const [imports, setImports] = useState<ImportSummary[] | null>(null);
  const [isFailed, setFailed] = useState(false);

  useEffect(() => {
    const leaving = new AbortController();
    get<ImportsAnswer>(`/${pluginId}/imports`, { params: { limit: 10 }, signal: leaving.signal })
      .then(({ data }) => setImports(data.data))
      .catch(() => setFailed(!leaving.signal.aborted));
    return () => leaving.abort();
  }, [get]);

  return (
    <Panel title={formatMessage(message('import.history'))}>
      {isFailed && (
        <Typography textColor="danger600">{formatMessage(message('import.history.failed'))}</Typography>
      )}
      {!imports && !isFailed && <Typography>{formatMessage(message('import.loading'))}</Typography>}
      {imports?.length === 0 && <Typography>{formatMessage(message('import.history.none'))}</Typography>}
      <Box tag="ul" style={list}>
        {imports?.map(({ id, state, by, files, startedAt }) => (
          <Flex key={id} tag="li" gap={3} paddingBottom={2} wrap="wrap">
            <TextButton onClick={() => onOpen(id)}>
              {formatDate(startedAt, { dateStyle: 'medium', timeStyle: 'short' })}
            </TextButton>
            <Typography>
              {formatMessage(message('import.history.files'), {
                names: files.names.join(', '),
                more: files.count - files.names.length,
              })}
            </Typography>
            <Typography textColor="neutral600">{by}</Typography>
            <Typography textColor="neutral600">{formatMessage(message(`import.state.${state}`))}</Typography>
          </Flex>
        ))}
      </Box>
    </Panel>
  );
};
