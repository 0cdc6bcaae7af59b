import { useState } from 'react';
import { Box, Button, Checkbox, Field, Flex, Grid, TextInput, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { FoundName } from '../../../../server/src/pieces/types';
import { message } from '../../translations';
import type { Choice } from './choices';
import { EntryPicker } from './EntryPicker';

type Role = FoundName['roles'][number];

const roles: Role[] = ['author', 'subject', 'quoted', 'cited', 'depicted', 'mentioned'];

interface NameCorrectionProps {
  id: string;
  found: FoundName;
  choice: Choice;
  onChange: (choice: Choice) => void;
}

const sameRoles = (one: Role[], other: Role[]) =>
  roles.every((role) => one.includes(role) === other.includes(role));

/** What can be corrected about a name: its roles, whom it means, and how it is printed. */
export const NameCorrection = ({ id, found, choice, onChange }: NameCorrectionProps) => {
  const { formatMessage } = useIntl();
  // The inputs keep what is typed in them: to show again what was found, they are drawn anew.
  const [round, setRound] = useState(0);
  const { roles: _roles, ...withoutRoles } = choice;
  const { name: _name, ...withoutName } = choice;
  const { title: _title, ...withoutTitle } = choice;
  const chosen = choice.roles ?? found.roles;
  const printed = found.as[0];

  const setRole = (role: Role, isOn: boolean) => {
    const next = roles.filter((one) => (one === role ? isOn : chosen.includes(one)));
    // A name without a role is one to drop, and there is a box for that.
    if (next.length === 0) return;
    onChange(sameRoles(next, found.roles) ? withoutRoles : { ...choice, roles: next });
  };

  const setName = (name: string) =>
    onChange(name.trim() === '' || name === printed?.name ? withoutName : { ...choice, name });

  const setTitle = (title: string) =>
    onChange(
      title === (printed?.title ?? '')
        ? withoutTitle
        : { ...choice, title: title.trim() === '' ? null : title },
    );

  return (
    <Box id={id} background="neutral100" hasRadius padding={4} marginTop={2}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Box tag="fieldset" borderWidth={0} padding={0} margin={0} style={{ border: 'none' }}>
          <Typography tag="legend" variant="pi" fontWeight="bold" paddingBottom={2}>
            {formatMessage(message('import.roles'))}
          </Typography>
          <Flex gap={4} wrap="wrap" paddingTop={2}>
            {roles.map((role) => (
              <Checkbox
                key={role}
                checked={chosen.includes(role)}
                onCheckedChange={(isOn) => setRole(role, isOn === true)}
              >
                {formatMessage(message(`import.role.${role}`))}
              </Checkbox>
            ))}
          </Flex>
        </Box>
        <EntryPicker
          name={id}
          meant={choice.targetName ?? (found.known === null ? null : found.name)}
          onPick={({ key, name }) => onChange({ ...choice, target: key, targetName: name })}
        />
        <Grid.Root key={round} gap={4}>
          <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
            <Field.Root name={`${id}-name`}>
              <Field.Label>{formatMessage(message('import.printed.name'))}</Field.Label>
              <TextInput
                defaultValue={choice.name ?? printed?.name ?? found.name}
                maxLength={255}
                onChange={(event: React.ChangeEvent<HTMLInputElement>) => setName(event.target.value)}
              />
            </Field.Root>
          </Grid.Item>
          {found.type === 'person' && (
            <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
              <Field.Root name={`${id}-title`}>
                <Field.Label>{formatMessage(message('import.printed.title'))}</Field.Label>
                <TextInput
                  defaultValue={choice.title === undefined ? (printed?.title ?? '') : (choice.title ?? '')}
                  maxLength={255}
                  onChange={(event: React.ChangeEvent<HTMLInputElement>) => setTitle(event.target.value)}
                />
              </Field.Root>
            </Grid.Item>
          )}
        </Grid.Root>
        <Box>
          <Button
            variant="tertiary"
            size="S"
            onClick={() => {
              setRound(round + 1);
              onChange({});
            }}
          >
            {formatMessage(message('import.correct.undo'))}
          </Button>
        </Box>
      </Flex>
    </Box>
  );
};
