import { useState } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { CheckGroup } from '../../../../server/src/api/contracts/checks';
import { useRepairMutation } from '../../api/checks';
import { Failed } from '../../components/Failed';
import { message } from '../../translations';
import { Checking } from './Checking';
import { Panel } from '../../components/Panel';
import { RepairDialog } from './RepairDialog';
import { RepairResult } from './RepairResult';

/** Mends what needs no decision, once somebody has seen what that changes, and says what came of it. */
export const RepairPanel = ({ groups }: { groups: CheckGroup[] }) => {
  const { formatMessage } = useIntl();
  const [asking, setAsking] = useState(false);
  const [repair, { data: repaired, error, isLoading }] = useRepairMutation();
  const mendable = groups.filter(({ repairable }) => repairable);
  const count = mendable.reduce((sum, group) => sum + group.count, 0);
  if (isLoading) return <Checking what="checks.repairing" patience="checks.running-long" />;
  return (
    <>
      {error && <Failed title="checks.repair-failed" error={error} />}
      {repaired && <RepairResult repaired={repaired} />}
      {count > 0 && (
        <Panel>
          <Flex justifyContent="space-between" gap={4} wrap="wrap">
            <Typography>{formatMessage(message('checks.repairable'), { count })}</Typography>
            <RepairDialog
              groups={mendable}
              open={asking}
              onOpenChange={setAsking}
              onConfirm={() => repair()}
              trigger={<Button>{formatMessage(message('checks.repair'))}</Button>}
            />
          </Flex>
        </Panel>
      )}
    </>
  );
};
