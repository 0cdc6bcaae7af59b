import type { ReactNode } from 'react';
import type { Checks } from '../../../../server/src/api/contracts/checks';
import { useChecksQuery } from '../../api/checks';
import { Failed } from '../../components/Failed';
import { Checking } from './Checking';

/** Waits for the check, says when it fails, and shows what it found. */
export const CheckResult = ({ children }: { children: (checks: Checks) => ReactNode }) => {
  const { data: checks, error, isFetching, refetch } = useChecksQuery();
  if (isFetching) return <Checking what="checks.running" patience="checks.running-long" />;
  if (!checks) return <Failed title="checks.failed" error={error} onRetry={() => refetch()} />;
  return (
    <>
      {error && <Failed title="checks.failed" error={error} onRetry={() => refetch()} />}
      {children(checks)}
    </>
  );
};
