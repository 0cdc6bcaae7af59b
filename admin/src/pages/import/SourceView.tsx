import { useEffect, useMemo, useRef, useState } from 'react';
import { Box, Field, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { PlanReport } from '../../../../server/src/pieces/types';
import { message } from '../../translations';
import type { ChosenFile } from './chosen-files';
import { Panel } from './Panel';
import { markedLines } from './source-lines';

/** A place in a file that somebody wants to see; a new object for each wish. Line 0 is the file without a place. */
export interface Jump {
  file: string;
  line: number;
}

interface SourceViewProps {
  files: ChosenFile[];
  report: PlanReport;
  jump: Jump;
  onFile: (file: string) => void;
}

const list = { listStyle: 'none', margin: 0, paddingInlineStart: 0 } as const;
const scrolled = { maxHeight: '70vh', overflow: 'auto' } as const;
// Long texts stay quick: what is out of sight is not laid out.
const lazy = { contentVisibility: 'auto', containIntrinsicSize: 'auto 2.4rem' } as const;
const wrapped = { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', minWidth: 0 } as const;

/** More of a file than a person reads here. */
const longest = 400_000;

/** The text of a file with the numbers of its lines; names and problems are marked. */
export const SourceView = ({ files, report, jump, onFile }: SourceViewProps) => {
  const { formatMessage } = useIntl();
  const [read, setRead] = useState<{ of: ChosenFile; text: string } | null>(null);
  const shown = useRef<HTMLDivElement>(null);
  const chosen = files.find(({ name }) => name === jump.file);

  useEffect(() => {
    let isCurrent = true;
    void chosen?.content.text().then((text) => {
      if (isCurrent) setRead({ of: chosen, text: text.slice(0, longest) });
    });
    return () => {
      isCurrent = false;
    };
  }, [chosen]);

  const lines = useMemo(
    () =>
      read === null || read.of !== chosen
        ? []
        : markedLines(read.text, jump.file, report.pieces, report.problems),
    [read, chosen, jump.file, report],
  );

  // The lines are new with each plan, and a wish is granted once: whoever types meanwhile keeps the focus.
  const granted = useRef<Jump | null>(null);
  useEffect(() => {
    if (lines.length === 0 || jump.line < 1 || granted.current === jump) return;
    granted.current = jump;
    const line = shown.current?.querySelector<HTMLElement>(`[data-line="${jump.line}"]`);
    line?.scrollIntoView({ block: 'nearest' });
    line?.focus({ preventScroll: true });
  }, [jump, lines]);

  return (
    <Panel title={formatMessage(message('import.source'))}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Field.Root name="source">
          <Field.Label>{formatMessage(message('import.source.file'))}</Field.Label>
          <SingleSelect value={jump.file} onChange={(file: string | number) => onFile(`${file}`)}>
            {files.map(({ name }) => (
              <SingleSelectOption key={name} value={name}>
                {name}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
        <Box
          ref={shown}
          style={scrolled}
          tabIndex={0}
          role="region"
          aria-label={formatMessage(message('import.source.of'), { file: jump.file })}
          background="neutral100"
          hasRadius
          padding={2}
        >
          <Box tag="ol" style={list}>
            {lines.map(({ number, stretches, level }) => (
              <Flex
                key={number}
                tag="li"
                alignItems="flex-start"
                gap={3}
                tabIndex={-1}
                data-line={number}
                style={lazy}
                background={level === 'error' ? 'danger200' : level === 'warning' ? 'warning200' : undefined}
                hasRadius
                aria-current={number === jump.line ? 'location' : undefined}
              >
                <Box minWidth="3.2rem" style={{ textAlign: 'end', userSelect: 'none' }} shrink={0}>
                  <Typography variant="pi" textColor={level ? 'neutral800' : 'neutral600'}>
                    {number}
                  </Typography>
                </Box>
                <Typography style={wrapped} textColor="neutral800">
                  {stretches.map((stretch, index) =>
                    stretch.isName ? (
                      <Box key={index} tag="mark" background="primary200" color="neutral800" hasRadius>
                        {stretch.text}
                      </Box>
                    ) : (
                      <span key={index}>{stretch.text}</span>
                    ),
                  )}
                </Typography>
              </Flex>
            ))}
          </Box>
        </Box>
      </Flex>
    </Panel>
  );
};
