import { useState } from 'react';
import { Button, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useIntl } from 'react-intl';
import type { EntryPlace } from '../../../server/src/api/contracts/entry-panels';
import { useEntryPartiesQuery } from '../api/entry-panels';
import { Failed } from '../panels/entries/states';
import { pluginId } from '../plugin-id';
import { message, type MessageKey } from '../translations';
import { datedLists } from './lists';
import { MomentRow } from './MomentRow';
import { focusField, openItem } from './open-item';
import { useDatedList } from './useDatedList';

interface TimelineProps {
  place: EntryPlace;
  /** Nothing for an entry that is not saved yet. */
  documentId?: string;
  status: 'draft' | 'published';
  /** Whether the asker may change the list. */
  mayChange: boolean;
}

const types = { people: 'person', organizations: 'organization' } as const;

/** Affiliations or ties of the form in order of time, unsaved changes too; opens them and puts the list in this order. */
export const Timeline = ({ place, documentId = '', status, mayChange }: TimelineProps) => {
  const { formatMessage } = useIntl();
  const { name, inSchema, fresh } = datedLists[place];
  const { moments, isInOrder, isOpen, putInOrder, undo, add } = useDatedList(name);
  const canChange = isOpen && mayChange;
  const { currentData, error, refetch } = useEntryPartiesQuery(
    { place, documentId, status },
    { skip: documentId === '' },
  );
  const [said, setSaid] = useState<MessageKey | null>(null);
  const shownLabel = formatMessage({
    id: `content-manager.content-types.plugin::${pluginId}.${types[place]}.${name}`,
    defaultMessage: inSchema,
  });
  const open = (index: number) =>
    setSaid(openItem({ name, label: shownLabel }, index, 'from') ? null : 'entries.timeline.not-here');
  const reorder = () => {
    if (undo) undo();
    else putInOrder();
    setSaid(undo ? 'entries.timeline.undone' : 'entries.timeline.done');
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      {moments.length === 0 ? (
        <Typography textColor="neutral600">
          {formatMessage(
            message(place === 'people' ? 'entries.timeline.no-roles' : 'entries.timeline.no-ties'),
          )}
        </Typography>
      ) : (
        <Flex tag="ol" direction="column" alignItems="stretch" aria-label={shownLabel}>
          {moments.map((moment) => (
            <MomentRow
              key={moment.item.__temp_key__}
              moment={moment}
              saved={currentData}
              open={() => open(moment.index)}
            />
          ))}
        </Flex>
      )}
      {error && <Failed error={error} retry={() => void refetch()} forbidden="entries.timeline.forbidden" />}
      {canChange && (undo || !isInOrder) && (
        <Button variant="secondary" size="S" fullWidth onClick={reorder}>
          {formatMessage(message(undo ? 'entries.timeline.undo' : 'entries.timeline.put'))}
        </Button>
      )}
      {canChange && (
        <Button
          variant="tertiary"
          size="S"
          fullWidth
          startIcon={<Plus />}
          onClick={() => {
            setSaid(null);
            add(fresh);
            focusField(`${name}.${moments.length}.from`);
          }}
        >
          {formatMessage(
            message(place === 'people' ? 'entries.timeline.add-role' : 'entries.timeline.add-tie'),
          )}
        </Button>
      )}
      <VisuallyHidden role="status">{said && formatMessage(message(said))}</VisuallyHidden>
      {said === 'entries.timeline.not-here' && (
        <Typography variant="pi" textColor="neutral600" aria-hidden>
          {formatMessage(message(said))}
        </Typography>
      )}
    </Flex>
  );
};
