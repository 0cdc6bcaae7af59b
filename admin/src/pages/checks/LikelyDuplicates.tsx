import { useId, useState } from 'react';
import { Box, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { EntryType } from '../../merging/addresses';
import { message } from '../../translations';
import { LikelyPairs } from './LikelyPairs';

/** Of the whole directory, the pairs whose names look like the same one, the likeliest first. */
export const LikelyDuplicates = () => {
  const { formatMessage } = useIntl();
  const id = useId();
  const [type, setType] = useState<EntryType>('person');

  return (
    <Box tag="section" aria-labelledby={id}>
      <Flex justifyContent="space-between" gap={4} wrap="wrap" paddingBottom={4}>
        <Typography id={id} tag="h2" variant="beta">
          {formatMessage(message('likeness.duplicates'))}
        </Typography>
        <SingleSelect
          aria-label={formatMessage(message('likeness.of'))}
          value={type}
          onChange={(chosen) => setType(chosen === 'organization' ? 'organization' : 'person')}
        >
          <SingleSelectOption value="person">{formatMessage(message('likeness.people'))}</SingleSelectOption>
          <SingleSelectOption value="organization">
            {formatMessage(message('likeness.organizations'))}
          </SingleSelectOption>
        </SingleSelect>
      </Flex>
      <LikelyPairs key={type} type={type} />
    </Box>
  );
};
