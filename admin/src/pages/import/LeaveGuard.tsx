import { useEffect } from 'react';
import { ConfirmDialog } from '@strapi/strapi/admin';
import { Dialog } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useBlocker } from 'react-router-dom';
import { message } from '../../translations';

/** Asks before somebody leaves the page with corrections that are not applied. */
export const LeaveGuard = ({ isOn }: { isOn: boolean }) => {
  const { formatMessage } = useIntl();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => isOn && currentLocation.pathname !== nextLocation.pathname,
  );

  useEffect(() => {
    if (!isOn) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isOn]);

  return (
    <Dialog.Root open={blocker.state === 'blocked'} onOpenChange={(isOpen) => !isOpen && blocker.reset?.()}>
      <ConfirmDialog onConfirm={() => blocker.proceed?.()} onCancel={() => blocker.reset?.()}>
        {formatMessage(message('import.unapplied'))}
      </ConfirmDialog>
    </Dialog.Root>
  );
};
