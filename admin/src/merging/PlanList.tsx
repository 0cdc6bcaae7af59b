import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { message } from '../translations';
import type { PlanSection } from './plan-words';

const anywhere = { overflowWrap: 'anywhere' } as const;
const plain = { listStyle: 'none', padding: 0, margin: 0 } as const;

/** Everything that a merge does, section by section. */
export const PlanList = ({ sections }: { sections: PlanSection[] }) => {
  const { formatMessage } = useIntl();
  if (sections.length === 0) return <Typography>{formatMessage(message('merging.nothingMoves'))}</Typography>;
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      {sections.map(({ title, lines }) => (
        <Box key={title} tag="section" aria-labelledby={`plan-${title}`}>
          <Typography id={`plan-${title}`} tag="h3" variant="delta">
            {formatMessage(message(title))}
          </Typography>
          <Flex tag="ul" direction="column" alignItems="stretch" gap={3} paddingTop={3} style={plain}>
            {lines.map(({ text, details, versions }, at) => (
              <Box key={at} tag="li" style={anywhere}>
                <Typography fontWeight="semiBold">{text}</Typography>
                {versions && <Typography textColor="neutral600"> · {versions}</Typography>}
                {details.map((detail, place) => (
                  <Typography key={place} tag="p" variant="pi" textColor="neutral600">
                    {detail}
                  </Typography>
                ))}
              </Box>
            ))}
          </Flex>
        </Box>
      ))}
    </Flex>
  );
};
