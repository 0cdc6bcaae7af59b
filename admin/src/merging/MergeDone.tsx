import { useEffect, useRef } from 'react';
import { Box, Flex, LinkButton, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import type { DoneMerge } from '../../../server/src/api/contracts/merges';
import { message } from '../translations';
import { entryAddress } from '../entry-address';
import { mergesAddress } from './addresses';
import { UndoButton } from './UndoButton';

interface MergeDoneProps {
  done: DoneMerge;
  undone: (done: DoneMerge) => void;
}

/** Says that two entries are one now, or two again. */
export const MergeDone = ({ done, undone }: MergeDoneProps) => {
  const { formatMessage } = useIntl();
  const heading = useRef<HTMLHeadingElement>(null);
  const { type, from, into, undoneAt } = done;
  useEffect(() => heading.current?.focus(), [undoneAt]);
  const names = { from: from.name || from.documentId, into: into.name || into.documentId };
  return (
    <Box
      background="neutral0"
      hasRadius
      shadow="tableShadow"
      padding={6}
      style={{ overflowWrap: 'anywhere' }}
    >
      <Typography ref={heading} tabIndex={-1} tag="h2" variant="beta">
        {formatMessage(message(undoneAt ? 'merging.undone' : 'merging.done'), names)}
      </Typography>
      <Box role="status" paddingTop={2} paddingBottom={4}>
        <Typography>
          {formatMessage(message(undoneAt ? 'merging.undoneHint' : 'merging.doneHint'), names)}
        </Typography>
      </Box>
      <Flex gap={3} wrap="wrap">
        <LinkButton tag={NavLink} to={entryAddress({ type, documentId: into.documentId })}>
          {formatMessage(message('merging.openNamed'), { name: names.into })}
        </LinkButton>
        {undoneAt && (
          <LinkButton tag={NavLink} to={entryAddress({ type, documentId: from.documentId })}>
            {formatMessage(message('merging.openNamed'), { name: names.from })}
          </LinkButton>
        )}
        <LinkButton tag={NavLink} to={mergesAddress} variant="tertiary">
          {formatMessage(message('merging.all'))}
        </LinkButton>
        {!undoneAt && <UndoButton merge={done} undone={undone} />}
      </Flex>
    </Box>
  );
};
