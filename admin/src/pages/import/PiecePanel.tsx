import { Box, Checkbox, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { PlannedPiece } from '../../../../server/src/pieces/types';
import { message } from '../../translations';
import { type Choices, affiliationId, nameId, withAffiliation, withChoice } from './choices';
import { NameRow } from './NameRow';
import { Panel } from './Panel';
import { PlaceButtons } from './PlaceButtons';

interface PiecePanelProps {
  /** As the text alone has it, without decisions. */
  piece: PlannedPiece;
  choices: Choices;
  onChoose: (choices: Choices) => void;
  onJump: (file: string, line: number) => void;
}

const list = { listStyle: 'none', margin: 0, paddingInlineStart: 0 } as const;

/** Who is in one piece, and which offices its text states. */
export const PiecePanel = ({ piece, choices, onChoose, onJump }: PiecePanelProps) => {
  const { formatMessage } = useIntl();
  const { file, article, names, affiliations } = piece;
  const isDecidable = /\.txt$/i.test(file);
  const jump = (line: number) => onJump(file, line);
  return (
    <Panel title={article.title}>
      <Typography tag="p" textColor="neutral600" variant="pi">
        {isDecidable
          ? formatMessage(message('import.piece.found'), { file, count: names.length })
          : formatMessage(message('import.piece.declared'), { file, count: names.length })}
      </Typography>
      <Box tag="ul" style={list} paddingTop={3} aria-label={formatMessage(message('import.names'))}>
        {names.map((found) => {
          const id = nameId(file, found);
          return (
            <NameRow
              key={id}
              found={found}
              choice={choices.names[id] ?? {}}
              isDecidable={isDecidable}
              onChange={(choice) => onChoose(withChoice(choices, id, choice))}
              onJump={jump}
            />
          );
        })}
      </Box>
      {affiliations.length > 0 && (
        <Box paddingTop={4}>
          <Typography variant="sigma" tag="h3" textColor="neutral600">
            {formatMessage(message('import.affiliations'))}
          </Typography>
          <Box tag="ul" style={list}>
            {affiliations.map((fact) => {
              const id = affiliationId(file, fact);
              const { person, organization, role, evidence, line } = fact;
              return (
                <Flex key={id} tag="li" gap={3} paddingTop={3} justifyContent="space-between" wrap="wrap">
                  <Checkbox
                    checked={!choices.affiliations.includes(id)}
                    onCheckedChange={(isOn) => onChoose(withAffiliation(choices, id, isOn === true))}
                  >
                    {role === null
                      ? formatMessage(message('import.affiliation'), { person, organization })
                      : formatMessage(message('import.affiliation.role'), {
                          person,
                          organization,
                          role,
                        })}{' '}
                    <Typography variant="pi" textColor="neutral600">
                      {formatMessage(message('import.affiliation.evidence'), { evidence })}
                    </Typography>
                  </Checkbox>
                  <PlaceButtons lines={[line]} onJump={jump} />
                </Flex>
              );
            })}
          </Box>
        </Box>
      )}
    </Panel>
  );
};
