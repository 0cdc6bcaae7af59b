import { useMemo, useState } from 'react';
import { useForm } from '@strapi/strapi/admin';
import { type FormItem, inOrderOfKeys, inOrderOfTime, keysOf, type Moment } from './items';

interface Reordering {
  before: string[];
  after: string[];
}

export interface DatedList {
  moments: Moment[];
  isInOrder: boolean;
  /** Whether the form takes changes: not that of what is published. */
  isOpen: boolean;
  /** Puts the items of the form in order of time. */
  putInOrder: () => void;
  /** Puts them back as they stood before; null when there is nothing to take back. */
  undo: (() => void) | null;
  add: (fresh: Record<string, unknown>) => void;
}

const none: FormItem[] = [];

const valueOf = (values: object, name: string): unknown =>
  Object.entries(values).find(([field]) => field === name)?.[1];

const isSame = (some: string[], others: string[]): boolean =>
  some.length === others.length && some.every((key, index) => key === others[index]);

/**
 * A list of the edit view's form in order of time. Items are moved whole, so that changes, relations and what belongs
 * to which row stay.
 * @param name the field of the form
 */
export const useDatedList = (name: string): DatedList => {
  const stored = useForm('useDatedList', ({ values }) => valueOf(values, name));
  const onChange = useForm('useDatedList', (form) => form.onChange);
  const addFieldRow = useForm('useDatedList', (form) => form.addFieldRow);
  const disabled = useForm('useDatedList', (form) => form.disabled);
  const [done, setDone] = useState<Reordering | null>(null);
  const items = Array.isArray(stored) ? (stored as FormItem[]) : none;
  const keys = keysOf(items);
  const moments = useMemo(() => inOrderOfTime(items), [items]);
  const ordered = moments.map(({ item }) => item);
  const isInOrder = isSame(keysOf(ordered), keys);

  return {
    moments,
    isInOrder,
    isOpen: !disabled,
    putInOrder: () => {
      setDone({ before: keys, after: keysOf(ordered) });
      onChange(name, ordered);
    },
    undo:
      done && isSame(keys, done.after)
        ? () => {
            setDone(null);
            onChange(name, inOrderOfKeys(items, done.before));
          }
        : null,
    add: (fresh) => addFieldRow(name, fresh),
  };
};
