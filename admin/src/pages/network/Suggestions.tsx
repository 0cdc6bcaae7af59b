import { Loader, Button, EmptyStateLayout, Flex, Typography } from '@strapi/design-system';
import { Graph } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { useNetworkSuggestionsQuery } from '../../api/network';
import { message } from '../../translations';
import { Failure } from './Failure';

interface SuggestionsProps {
  status: 'published' | 'draft';
  onChoose: (key: string) => void;
}

/** What the page shows before anybody was chosen: whom the latest articles name most. */
export const Suggestions = ({ status, onChoose }: SuggestionsProps) => {
  const { formatMessage } = useIntl();
  const { data, isLoading, error, refetch } = useNetworkSuggestionsQuery({ status });
  if (isLoading) return <Loader>{formatMessage(message('network.loading'))}</Loader>;
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  const found = data?.data ?? [];
  return (
    <EmptyStateLayout
      icon={<Graph width="4.8rem" height="4.8rem" aria-hidden />}
      content={formatMessage(message(found.length > 0 ? 'network.start' : 'network.start.nobody'))}
      action={
        found.length > 0 && (
          <Flex direction="column" gap={3}>
            <Typography tag="h2" variant="sigma" textColor="neutral600">
              {formatMessage(message('network.suggestions'))}
            </Typography>
            <Flex tag="ul" wrap="wrap" gap={2} justifyContent="center">
              {found.map(({ type, documentId, name, articles }) => (
                <li key={documentId}>
                  <Button variant="tertiary" size="S" onClick={() => onChoose(`${type}:${documentId}`)}>
                    {formatMessage(message('network.suggestion'), { name, articles })}
                  </Button>
                </li>
              ))}
            </Flex>
          </Flex>
        )
      }
    />
  );
};
