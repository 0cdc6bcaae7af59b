import { useState } from 'react';
import { ConfirmDialog } from '@strapi/strapi/admin';
import { Button, Dialog } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { message } from '../../translations';

interface DiscardButtonProps {
  /** How many corrections would be lost. */
  corrections: number;
  onDiscard: () => void;
}

/** Discards a plan; asks before when somebody has put work into it. */
export const DiscardButton = ({ corrections, onDiscard }: DiscardButtonProps) => {
  const { formatMessage } = useIntl();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button variant="tertiary" onClick={() => (corrections > 0 ? setAsking(true) : onDiscard())}>
        {formatMessage(message('import.leave'))}
      </Button>
      <Dialog.Root open={isAsking} onOpenChange={setAsking}>
        <ConfirmDialog onConfirm={onDiscard}>
          {formatMessage(message('import.leave.sure'), { count: corrections })}
        </ConfirmDialog>
      </Dialog.Root>
    </>
  );
};
