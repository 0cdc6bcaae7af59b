import { type DragEvent, useRef, useState } from 'react';
import { Box, Button, Field, Flex, Grid, Textarea, Typography } from '@strapi/design-system';
import { File as FileIcon, Folder, Upload } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { message } from '../../translations';
import { type ChosenFile, fromDrop, fromInput, fromText } from './chosen-files';
import { Panel } from './Panel';

interface StartFormProps {
  isBusy: boolean;
  /** What is pasted. It is kept outside, so that whoever discards a plan finds it again. */
  text: string;
  onText: (text: string) => void;
  onChoose: (files: ChosenFile[]) => void;
}

const hidden = { display: 'none' } as const;

/** Where files, a folder or a text come in: by dropping, by buttons, by pasting. */
export const StartForm = ({ isBusy, text, onText, onChoose }: StartFormProps) => {
  const { formatMessage } = useIntl();
  const [isOver, setOver] = useState(false);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);

  const drop = async (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!isBusy) onChoose(await fromDrop(event.dataTransfer));
  };

  const chosen = (input: HTMLInputElement) => {
    if (input.files && input.files.length > 0) onChoose(fromInput(input.files));
    // The same files may be chosen again, mended.
    input.value = '';
  };

  return (
    <Grid.Root gap={6}>
      <Grid.Item col={6} s={12} xs={12} direction="column" alignItems="stretch">
        <Panel title={formatMessage(message('import.files.title'))}>
          <Flex
            direction="column"
            gap={4}
            padding={6}
            hasRadius
            background={isOver ? 'primary100' : 'neutral100'}
            borderColor={isOver ? 'primary600' : 'neutral300'}
            borderStyle="dashed"
            borderWidth="1px"
            onDragOver={(event: DragEvent) => {
              event.preventDefault();
              setOver(true);
            }}
            onDragLeave={() => setOver(false)}
            onDrop={(event: DragEvent) => void drop(event)}
          >
            <Upload width="3.2rem" height="3.2rem" fill="primary600" aria-hidden />
            <Typography textAlign="center">{formatMessage(message('import.files.drop'))}</Typography>
            <Flex gap={2} wrap="wrap" justifyContent="center">
              <Button startIcon={<FileIcon />} disabled={isBusy} onClick={() => files.current?.click()}>
                {formatMessage(message('import.files.choose'))}
              </Button>
              <Button
                variant="secondary"
                startIcon={<Folder />}
                disabled={isBusy}
                onClick={() => folder.current?.click()}
              >
                {formatMessage(message('import.folder.choose'))}
              </Button>
            </Flex>
            <Typography variant="pi" textColor="neutral600" textAlign="center">
              {formatMessage(message('import.files.hint'))}
            </Typography>
          </Flex>
          <input
            ref={files}
            type="file"
            multiple
            style={hidden}
            aria-hidden
            tabIndex={-1}
            data-testid="import-files"
            onChange={({ currentTarget }) => chosen(currentTarget)}
          />
          <input
            ref={folder}
            type="file"
            style={hidden}
            aria-hidden
            tabIndex={-1}
            {...{ webkitdirectory: '' }}
            onChange={({ currentTarget }) => chosen(currentTarget)}
          />
        </Panel>
      </Grid.Item>
      <Grid.Item col={6} s={12} xs={12} direction="column" alignItems="stretch">
        <Panel title={formatMessage(message('import.paste.title'))}>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Field.Root name="text" hint={formatMessage(message('import.paste.hint'))}>
              <Field.Label>{formatMessage(message('import.paste.label'))}</Field.Label>
              <Textarea
                value={text}
                onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) => onText(event.target.value)}
              />
              <Field.Hint />
            </Field.Root>
            <Box>
              <Button disabled={isBusy || text.trim() === ''} onClick={() => onChoose(fromText(text))}>
                {formatMessage(message('import.paste.plan'))}
              </Button>
            </Box>
          </Flex>
        </Panel>
      </Grid.Item>
    </Grid.Root>
  );
};
