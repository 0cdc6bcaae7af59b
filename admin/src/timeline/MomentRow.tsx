import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { EntryParty } from '../../../server/src/api/contracts/entry-panels';
import { holdsNow } from '../../../server/src/dossiers/periods';
import { periodInWords } from '../fields/period-words';
import { message } from '../translations';
import { type FormItem, type Moment, organizationOf } from './items';

interface MomentRowProps {
  moment: Moment;
  saved: EntryParty[] | undefined;
  open: () => void;
}

/** As many names as a narrow panel has room for. */
const besideShown = 3;

const anywhere = { overflowWrap: 'anywhere', textAlign: 'start', whiteSpace: 'normal' } as const;

/** @returns what an affiliation or a tie is called: its role, else its kind */
const useItemName = () => {
  const { formatMessage } = useIntl();
  return ({ role, kind, type }: FormItem) =>
    type
      ? formatMessage(message(`entries.tie.${type}`))
      : role || formatMessage(message(`entries.kind.${kind || 'other'}`));
};

/** An affiliation or a tie on the line of time; pressing its name opens it in the form. */
export const MomentRow = ({ moment: { item, period, beside }, saved, open }: MomentRowProps) => {
  const intl = useIntl();
  const { formatMessage, formatList } = intl;
  const nameOf = useItemName();
  const organization = organizationOf(item, saved);
  const more = beside.length - besideShown;
  const names = [...beside.slice(0, besideShown).map(nameOf), ...(more > 0 ? [`+${more}`] : [])];
  const isDated = Boolean(period.from || period.to || period.asOf);
  return (
    <Flex tag="li" gap={3} alignItems="stretch">
      <Flex direction="column" alignItems="center" gap={1} paddingTop={1} aria-hidden>
        <Box
          width="10px"
          height="10px"
          borderRadius="50%"
          background={isDated && holdsNow(period) ? 'primary600' : 'neutral500'}
        />
        <Box flex="1" width="2px" background="neutral200" />
      </Flex>
      <Flex
        direction="column"
        alignItems="flex-start"
        gap={1}
        paddingBottom={3}
        minWidth={0}
        style={anywhere}
      >
        <TextButton onClick={open} style={anywhere}>
          {nameOf(item)}
        </TextButton>
        {organization !== undefined && (
          <Typography variant="pi" textColor={organization ? 'neutral800' : 'neutral600'}>
            {organization ?? formatMessage(message('entries.timeline.no-organization'))}
          </Typography>
        )}
        <Typography variant="pi" textColor="neutral600">
          {periodInWords(period, intl) ?? formatMessage(message('entries.timeline.undated'))}
        </Typography>
        {beside.length > 0 && (
          <Typography variant="pi" textColor="neutral600" fontWeight="semiBold">
            {formatMessage(message('entries.timeline.beside'), {
              names: formatList(names, { type: 'unit' }),
            })}
          </Typography>
        )}
      </Flex>
    </Flex>
  );
};
