import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Problem } from '../../../../server/src/pieces/types';
import { message } from '../../translations';
import { titleOfRule } from './rule-titles';

interface ProblemListProps {
  problems: Problem[];
  /** Missing where there is no text to jump to. */
  onJump?: (file: string, line: number) => void;
}

const list = { listStyle: 'none', margin: 0, paddingInlineStart: 0 } as const;
const anywhere = { overflowWrap: 'anywhere' } as const;

/** What is wrong, where, and what to do: errors before warnings. */
export const ProblemList = ({ problems, onJump }: ProblemListProps) => {
  const { formatMessage } = useIntl();
  const sorted = [...problems].sort((one, other) =>
    one.level < other.level ? -1 : one.level > other.level ? 1 : 0,
  );
  return (
    <Box tag="ul" style={list}>
      {sorted.map(({ level, file, line, column, rule, message: said, remedy }) => {
        const tone = level === 'error' ? 'danger' : 'warning';
        const place = `${file}:${line}`;
        return (
          <Box key={`${place}:${column} ${rule} ${said}`} tag="li" paddingBottom={3} style={anywhere}>
            <Box background={`${tone}100`} hasRadius padding={3}>
              <Flex justifyContent="space-between" gap={2} wrap="wrap">
                <Typography fontWeight="bold" textColor={`${tone}700`}>
                  {formatMessage(message(level === 'error' ? 'import.error' : 'import.warning'), {
                    title: formatMessage(message(titleOfRule(rule))),
                  })}
                </Typography>
                {file !== '' &&
                  (onJump ? (
                    <TextButton onClick={() => onJump(file, line)}>{place}</TextButton>
                  ) : (
                    <Typography variant="pi">{place}</Typography>
                  ))}
              </Flex>
              <Typography tag="p" lang="en" textColor="neutral800">
                {said}
              </Typography>
              <Typography tag="p" lang="en" variant="pi" textColor="neutral700">
                {remedy}
              </Typography>
            </Box>
          </Box>
        );
      })}
    </Box>
  );
};
