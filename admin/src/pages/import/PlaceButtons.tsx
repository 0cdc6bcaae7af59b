import { TextButton } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { message } from '../../translations';

/** As many places as fit beside a name. */
const shown = 4;

interface PlaceButtonsProps {
  lines: number[];
  onJump: (line: number) => void;
}

/** The lines where something stands; each leads there. */
export const PlaceButtons = ({ lines, onJump }: PlaceButtonsProps) => {
  const { formatMessage } = useIntl();
  return (
    <>
      {[...new Set(lines)].slice(0, shown).map((line) => (
        <TextButton key={line} onClick={() => onJump(line)}>
          {formatMessage(message('import.line'), { line })}
        </TextButton>
      ))}
    </>
  );
};
