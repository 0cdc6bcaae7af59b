import type { ReactNode } from 'react';
import { Button, Dialog, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { CheckGroup } from '../../../../server/src/api/contracts/checks';
import { message } from '../../translations';
import { ruleWords } from './rules';

interface RepairDialogProps {
  /** What a repair mends. */
  groups: CheckGroup[];
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onConfirm: () => void;
  trigger: ReactNode;
}

/** Says what a repair changes, rule by rule, before anything is written. */
export const RepairDialog = ({ groups, open, onOpenChange, onConfirm, trigger }: RepairDialogProps) => {
  const { formatMessage } = useIntl();
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Trigger>{trigger}</Dialog.Trigger>
      <Dialog.Content>
        <Dialog.Header>{formatMessage(message('checks.repair-title'))}</Dialog.Header>
        <Dialog.Body alignItems="stretch">
          <Dialog.Description>{formatMessage(message('checks.repair-what'))}</Dialog.Description>
          <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
            {groups.map(({ rule, count }) => {
              const { title, repair } = ruleWords[rule];
              return (
                <li key={rule}>
                  <Typography tag="p" fontWeight="bold">
                    {formatMessage(message('checks.repair-rule'), {
                      count,
                      title: formatMessage(message(title)),
                    })}
                  </Typography>
                  {repair && (
                    <Typography tag="p" textColor="neutral600">
                      {formatMessage(message(repair))}
                    </Typography>
                  )}
                </li>
              );
            })}
          </Flex>
          <Typography textColor="neutral600">{formatMessage(message('checks.repair-together'))}</Typography>
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button variant="tertiary" fullWidth>
              {formatMessage(message('checks.repair-cancel'))}
            </Button>
          </Dialog.Cancel>
          <Dialog.Action>
            <Button fullWidth onClick={onConfirm}>
              {formatMessage(message('checks.repair-confirm'))}
            </Button>
          </Dialog.Action>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
};
