import { memo } from 'react';
import { Flex, TextButton, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Rejection } from '../../../../server/src/api/contracts/readings';
import { message } from '../../translations';

interface RejectedRowProps {
  rejection: Rejection;
  readOnly: boolean;
  onUndo: (rejection: Rejection) => void;
}

/** A name that the article does not mean, with the way back. */
export const RejectedRow = memo(({ rejection, readOnly, onUndo }: RejectedRowProps) => {
  const { formatMessage } = useIntl();
  const { name } = rejection;
  return (
    <Flex justifyContent="space-between" gap={2}>
      <Typography textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
        {name}
      </Typography>
      {!readOnly && (
        <TextButton
          onClick={() => onUndo(rejection)}
          aria-label={formatMessage(message('article.undo-name'), { name })}
        >
          {formatMessage(message('article.undo'))}
        </TextButton>
      )}
    </Flex>
  );
});
RejectedRow.displayName = 'RejectedRow';
