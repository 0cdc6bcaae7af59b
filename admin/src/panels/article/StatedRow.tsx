import { memo } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { StatedAffiliation } from '../../../../server/src/api/contracts/readings';
import { message } from '../../translations';

interface StatedRowProps {
  stated: StatedAffiliation;
  /** Whether the asker may add it, and the article is saved, to be its source. */
  canAdd: boolean;
  isSaved: boolean;
  isBusy: boolean;
  onAdd: (stated: StatedAffiliation) => void;
}

/** A role that the text states and the directory lacks. */
export const StatedRow = memo(({ stated, canAdd, isSaved, isBusy, onAdd }: StatedRowProps) => {
  const { formatMessage } = useIntl();
  const { person, organization, role, evidence } = stated;
  const values = { person: person.name, organization: organization.name, role: role ?? '' };
  const words = formatMessage(message(role === null ? 'article.stated' : 'article.stated-role'), values);
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
        {words}
      </Typography>
      <Typography variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
        {evidence}
      </Typography>
      {canAdd && isSaved && (
        <Flex>
          <Button
            size="S"
            variant="secondary"
            disabled={isBusy}
            onClick={() => onAdd(stated)}
            aria-label={formatMessage(message('article.add-stated'), { stated: words })}
          >
            {formatMessage(message('article.add'))}
          </Button>
        </Flex>
      )}
      {canAdd && !isSaved && (
        <Typography variant="pi" textColor="neutral600">
          {formatMessage(message('article.save-first'))}
        </Typography>
      )}
    </Flex>
  );
});
StatedRow.displayName = 'StatedRow';
