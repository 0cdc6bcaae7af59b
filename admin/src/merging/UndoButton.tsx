import { useState } from 'react';
import { ConfirmDialog, useNotification } from '@strapi/strapi/admin';
import { Button, Dialog } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { useIntl } from 'react-intl';
import type { DoneMerge } from '../../../server/src/api/contracts/merges';
import { useUndoMergeMutation } from '../api/merges';
import { message } from '../translations';
import { useWordsFor } from './useWordsFor';

interface UndoButtonProps {
  merge: DoneMerge;
  undone?: (done: DoneMerge) => void;
}

/** Undoes a merge after a question; says in words why it cannot be undone. */
export const UndoButton = ({ merge, undone }: UndoButtonProps) => {
  const { formatMessage } = useIntl();
  const { toggleNotification } = useNotification();
  const wordsFor = useWordsFor();
  const [isOpen, setIsOpen] = useState(false);
  const [undo, { isLoading }] = useUndoMergeMutation();
  const names = {
    from: merge.from.name || merge.from.documentId,
    into: merge.into.name || merge.into.documentId,
  };

  const confirm = async () => {
    setIsOpen(false);
    const answer = await undo(merge.id);
    if ('error' in answer) {
      toggleNotification({
        type: 'danger',
        title: formatMessage(message('merging.notUndone')),
        message: wordsFor(answer.error),
        timeout: 15_000,
      });
      return;
    }
    toggleNotification({ type: 'success', message: formatMessage(message('merging.undone'), names) });
    undone?.(answer.data);
  };

  return (
    <Dialog.Root open={isOpen} onOpenChange={setIsOpen}>
      <Dialog.Trigger>
        <Button
          variant="secondary"
          startIcon={<ArrowClockwise aria-hidden />}
          loading={isLoading}
          aria-label={formatMessage(message('merging.undoNamed'), names)}
        >
          {formatMessage(message('merging.undo'))}
        </Button>
      </Dialog.Trigger>
      <ConfirmDialog
        variant="default"
        onConfirm={confirm}
        title={formatMessage(message('merging.undoTitle'))}
      >
        {formatMessage(message('merging.undoQuestion'), names)}
      </ConfirmDialog>
    </Dialog.Root>
  );
};
