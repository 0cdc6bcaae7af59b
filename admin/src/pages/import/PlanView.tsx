import { useState } from 'react';
import { Box, Button, Checkbox, Flex, Grid, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { ImportPlan } from '../../../../server/src/api/contracts/imports';
import type { PlannedPiece } from '../../../../server/src/pieces/types';
import { message } from '../../translations';
import type { ChosenFile } from './chosen-files';
import { type Choices, countOf } from './choices';
import { ChangeList } from './ChangeList';
import { DiscardButton } from './DiscardButton';
import { Notice } from './Notice';
import { Panel } from './Panel';
import { PiecePanel } from './PiecePanel';
import { ProblemList } from './ProblemList';
import { type Jump, SourceView } from './SourceView';

export interface Switches {
  draft: boolean;
  overwrite: boolean;
}

interface PlanViewProps {
  plan: ImportPlan;
  files: ChosenFile[];
  /** The pieces as the texts alone have them. */
  pieces: PlannedPiece[];
  choices: Choices;
  switches: Switches;
  isPlanning: boolean;
  /** The plan is older than what was chosen, and a newer one could not be had. */
  isStale: boolean;
  onChoose: (choices: Choices) => void;
  onSwitch: (switches: Switches) => void;
  onApply: () => void;
  onLeave: () => void;
}

/** How many pieces are shown at once, each with its names. */
const atOnce = 20;

/** A plan that somebody reads, corrects and applies. */
export const PlanView = (props: PlanViewProps) => {
  const { plan, files, pieces, choices, switches, isPlanning, isStale } = props;
  const { onChoose, onSwitch, onApply, onLeave } = props;
  const { formatMessage } = useIntl();
  const { report, isApplicable } = plan;
  const first = report.problems[0]?.file || report.pieces[0]?.file || files[0]?.name || '';
  const [jump, setJump] = useState<Jump>({ file: first, line: 0 });
  const [shown, setShown] = useState(atOnce);
  const jumpTo = (file: string, line: number) => setJump({ file, line });
  const writes = report.changes.some(({ action }) => action === 'create' || action === 'update');
  const corrected = countOf(choices);
  const isReady = isApplicable && !isPlanning && !isStale && report.changes.length > 0;
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      {!isApplicable && (
        <Notice tone="danger" title={formatMessage(message('import.plan.errors'))}>
          {formatMessage(message('import.plan.errors.hint'))}
        </Notice>
      )}
      {isApplicable && !writes && (
        <Notice tone="success" title={formatMessage(message('import.plan.nothing'))} />
      )}
      <Panel title={formatMessage(message('import.options'))}>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Flex gap={6} wrap="wrap">
            {(['draft', 'overwrite'] as const).map((name) => (
              <Checkbox
                key={name}
                checked={switches[name]}
                onCheckedChange={(isOn) => onSwitch({ ...switches, [name]: isOn === true })}
              >
                {formatMessage(message(`import.option.${name}`))}
              </Checkbox>
            ))}
          </Flex>
          <Flex gap={3} wrap="wrap" alignItems="center">
            <Button disabled={!isReady} loading={isPlanning} onClick={onApply}>
              {formatMessage(message('import.apply'))}
            </Button>
            <DiscardButton corrections={corrected} onDiscard={onLeave} />
            <Box role="status">
              <Typography textColor="neutral600">
                {isPlanning
                  ? formatMessage(message('import.planning'))
                  : corrected > 0
                    ? formatMessage(message('import.corrections'), { count: corrected })
                    : ''}
              </Typography>
            </Box>
          </Flex>
        </Flex>
      </Panel>
      <Grid.Root gap={6}>
        <Grid.Item col={6} s={12} xs={12} direction="column" alignItems="stretch" gap={6}>
          {report.problems.length > 0 && (
            <Panel title={formatMessage(message('import.problems'), { count: report.problems.length })}>
              <ProblemList problems={report.problems} onJump={jumpTo} />
            </Panel>
          )}
          {pieces.slice(0, shown).map((piece) => (
            <PiecePanel
              key={piece.file}
              piece={piece}
              choices={choices}
              onChoose={onChoose}
              onJump={jumpTo}
            />
          ))}
          {pieces.length > shown && (
            <Button variant="tertiary" onClick={() => setShown(shown + atOnce)}>
              {formatMessage(message('import.more'), { count: pieces.length - shown })}
            </Button>
          )}
          <ChangeList changes={report.changes} onJump={jumpTo} />
        </Grid.Item>
        <Grid.Item col={6} s={12} xs={12} direction="column" alignItems="stretch">
          <Box position="sticky" top={4}>
            <SourceView
              files={files}
              report={report}
              jump={jump}
              onFile={(file) => setJump({ file, line: 0 })}
            />
          </Box>
        </Grid.Item>
      </Grid.Root>
    </Flex>
  );
};
