import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Button, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useLookAlikesQuery } from '../../api/look-alikes';
import { mergedType } from '../../merging/addresses';
import { useWordsFor } from '../../merging/useWordsFor';
import { message } from '../../translations';
import { LooksLike } from './LooksLike';

/** Beside a person or an organization: others whose names look like the same one. Nothing when there are none. */
export const LooksLikePanel: PanelComponent = ({ model, documentId, document }) => {
  const { formatMessage } = useIntl();
  const wordsFor = useWordsFor();
  const type = mergedType(model);
  const isThere = type !== null && documentId !== undefined && document !== undefined;
  const asked = useLookAlikesQuery(
    { type: type ?? 'person', documentId: documentId ?? '' },
    { skip: !isThere, refetchOnMountOrArgChange: true },
  );
  const { currentData, error, refetch } = asked;
  const title = formatMessage(message('likeness.title'));
  if (!isThere) return null;
  if (error && 'status' in error && (error.status === 403 || error.status === 404)) return null;
  if (error) {
    return {
      title,
      content: (
        <Flex direction="column" alignItems="flex-start" gap={2} role="alert">
          <Typography>{wordsFor(error)}</Typography>
          <Button type="button" size="S" variant="tertiary" onClick={refetch}>
            {formatMessage(message('merging.retry'))}
          </Button>
        </Flex>
      ),
    };
  }
  if (!currentData || currentData.data.length + currentData.meta.distinct.length === 0) return null;
  const { data, meta } = currentData;
  return {
    title,
    content: <LooksLike type={type} documentId={documentId} alike={data} distinct={meta.distinct} />,
  };
};
