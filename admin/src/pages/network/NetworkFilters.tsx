import { useEffect, useState } from 'react';
import {
  Field,
  Flex,
  MultiSelect,
  MultiSelectOption,
  SingleSelect,
  SingleSelectOption,
  TextInput,
} from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { partialDateFaultInWords } from '../../fields/partial-date-words';
import { type NetworkState, allRoles, depths } from '../../network/question';
import { message } from '../../translations';

interface FilterProps {
  state: NetworkState;
  onChange: (change: Partial<NetworkState>) => void;
}

const kinds = ['person', 'organization'] as const;
const versions = ['published', 'draft'] as const;

/** One end of a time: it counts when it is a date, and when one has finished typing. */
const DateFilter = ({ state, onChange, end }: FilterProps & { end: 'from' | 'to' }) => {
  const intl = useIntl();
  const [text, setText] = useState(state[end]);
  useEffect(() => setText(state[end]), [state, end]);
  const fault = text === '' ? null : partialDateFaultInWords(text, intl);
  const apply = () => {
    if (!fault && text !== state[end]) onChange({ [end]: text });
  };
  return (
    <Field.Root name={`network-${end}`} error={fault ?? undefined} width="15rem">
      <Field.Label>{intl.formatMessage(message(`network.${end}`))}</Field.Label>
      <TextInput
        type="text"
        inputMode="numeric"
        autoComplete="off"
        placeholder={intl.formatMessage(message('partial-date.placeholder'))}
        value={text}
        onChange={(event: React.ChangeEvent<HTMLInputElement>) => setText(event.target.value.trim())}
        onBlur={apply}
        onKeyDown={(event: React.KeyboardEvent) => {
          if (event.key === 'Enter') apply();
        }}
      />
      <Field.Error />
    </Field.Root>
  );
};

/** Which articles count, and how far the network goes. */
export const NetworkFilters = ({ state, onChange }: FilterProps) => {
  const { formatMessage } = useIntl();
  const anyKind = 'any';
  return (
    <Flex
      gap={2}
      wrap="wrap"
      alignItems="flex-start"
      role="group"
      aria-label={formatMessage(message('network.filters'))}
    >
      <Field.Root name="network-depth" width="12rem">
        <Field.Label>{formatMessage(message('network.depth'))}</Field.Label>
        <SingleSelect value={String(state.depth)} onChange={(depth) => onChange({ depth: Number(depth) })}>
          {depths.map((depth) => (
            <SingleSelectOption key={depth} value={String(depth)}>
              {formatMessage(message('network.depth.steps'), { depth })}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      <Field.Root name="network-kind" width="22rem">
        <Field.Label>{formatMessage(message('network.kind'))}</Field.Label>
        <SingleSelect
          value={state.kind ?? anyKind}
          onChange={(chosen) => onChange({ kind: kinds.find((kind) => kind === chosen) ?? null })}
        >
          <SingleSelectOption value={anyKind}>
            {formatMessage(message('network.kind.any'))}
          </SingleSelectOption>
          {kinds.map((kind) => (
            <SingleSelectOption key={kind} value={kind}>
              {formatMessage(message(`network.kinds.${kind}`))}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      <Field.Root name="network-roles" width="17rem">
        <Field.Label>{formatMessage(message('network.roles'))}</Field.Label>
        <MultiSelect
          withTags={false}
          placeholder={formatMessage(message('network.roles.any'))}
          value={state.roles}
          clearLabel={formatMessage(message('code.clear'))}
          onClear={() => onChange({ roles: [] })}
          onChange={(chosen: string[]) =>
            onChange({ roles: allRoles.filter((role) => chosen.includes(role)) })
          }
        >
          {allRoles.map((role) => (
            <MultiSelectOption key={role} value={role}>
              {formatMessage(message(`network.role.${role}`))}
            </MultiSelectOption>
          ))}
        </MultiSelect>
      </Field.Root>
      <DateFilter state={state} onChange={onChange} end="from" />
      <DateFilter state={state} onChange={onChange} end="to" />
      <Field.Root name="network-version" width="15rem">
        <Field.Label>{formatMessage(message('network.version'))}</Field.Label>
        <SingleSelect
          value={state.status}
          onChange={(chosen) => onChange({ status: chosen === 'draft' ? 'draft' : 'published' })}
        >
          {versions.map((version) => (
            <SingleSelectOption key={version} value={version}>
              {formatMessage(message(`network.version.${version}`))}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
    </Flex>
  );
};
