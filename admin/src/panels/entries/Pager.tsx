import { Flex, IconButton, Typography } from '@strapi/design-system';
import { ChevronLeft, ChevronRight } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { message } from '../../translations';

interface PagerProps {
  /** What the pages are of. */
  label: string;
  page: number;
  pageCount: number;
  turn: (page: number) => void;
}

/** Turns the pages of a list; nothing when there is one. */
export const Pager = ({ label, page, pageCount, turn }: PagerProps) => {
  const { formatMessage } = useIntl();
  if (pageCount <= 1 && page === 1) return null;
  return (
    <Flex tag="nav" aria-label={label} justifyContent="space-between" width="100%">
      <IconButton
        size="S"
        variant="ghost"
        label={formatMessage(message('entries.page.previous'))}
        disabled={page <= 1}
        onClick={() => turn(page - 1)}
      >
        <ChevronLeft />
      </IconButton>
      <Typography variant="pi" textColor="neutral600" role="status">
        {formatMessage(message('entries.page.of'), { page, pageCount })}
      </Typography>
      <IconButton
        size="S"
        variant="ghost"
        label={formatMessage(message('entries.page.next'))}
        disabled={page >= pageCount}
        onClick={() => turn(page + 1)}
      >
        <ChevronRight />
      </IconButton>
    </Flex>
  );
};
