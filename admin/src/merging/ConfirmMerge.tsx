import { useState } from 'react';
import { ConfirmDialog } from '@strapi/strapi/admin';
import { Button, Dialog } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { message } from '../translations';

interface ConfirmMergeProps {
  names: { from: string; into: string };
  isBusy: boolean;
  isDisabled: boolean;
  confirm: () => Promise<void>;
}

/** The button that merges, after a question that says what becomes of the entry that goes. */
export const ConfirmMerge = ({ names, isBusy, isDisabled, confirm }: ConfirmMergeProps) => {
  const { formatMessage } = useIntl();
  const [isOpen, setIsOpen] = useState(false);
  const agree = () => {
    setIsOpen(false);
    return confirm();
  };
  return (
    <Dialog.Root open={isOpen} onOpenChange={setIsOpen}>
      <Dialog.Trigger>
        <Button size="L" loading={isBusy} disabled={isDisabled}>
          {formatMessage(message('merging.merge'))}
        </Button>
      </Dialog.Trigger>
      <ConfirmDialog
        title={formatMessage(message('merging.confirmTitle'), names)}
        endAction={
          <Button fullWidth variant="danger" onClick={agree}>
            {formatMessage(message('merging.confirm'))}
          </Button>
        }
      >
        {formatMessage(message('merging.confirmQuestion'), names)}
      </ConfirmDialog>
    </Dialog.Root>
  );
};
