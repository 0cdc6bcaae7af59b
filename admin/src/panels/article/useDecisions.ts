import { useCallback, useMemo, useRef, useState } from 'react';
import { useForm } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type {
  LinkedName,
  Rejection,
  StatedAffiliation,
  UnlinkedName,
} from '../../../../server/src/api/contracts/readings';
import { useAddAffiliationMutation, useCreateDraftMutation } from '../../api/readings';
import { type MessageKey, message } from '../../translations';
import { type Fault, faultOf } from './faults';
import { type FormActions, keysOf, linkInForm, unlinkInForm } from './form-values';
import { asFound, nameKey, proposalsFor } from './roles';
import type { Context, Read } from './useReading';
import type { useRejections } from './useRejections';

interface Given {
  read: Read | null;
  context: Context;
  rejections: ReturnType<typeof useRejections>;
  readAgain: () => void;
}

export const statedKey = ({ person, organization, role }: StatedAffiliation): string =>
  `stated ${person.entry} ${organization.entry} ${role}`;

/** What an editor decides in the panel: each decision changes the form or tells the server, and says so in words. */
export const useDecisions = ({ read, context, rejections, readAgain }: Given) => {
  const { formatMessage } = useIntl();
  const form = useForm('useDecisions', ({ getValues }) => getValues);
  const addFieldRow = useForm('useDecisions', (state) => state.addFieldRow);
  const removeFieldRow = useForm('useDecisions', (state) => state.removeFieldRow);
  const onChange = useForm('useDecisions', (state) => state.onChange);
  const [createDraft] = useCreateDraftMutation();
  const [addAffiliation] = useAddAffiliationMutation();
  const [said, setSaid] = useState('');
  const [failure, setFailure] = useState<Fault | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [roles, setRoles] = useState<Record<string, string>>({});
  /** Decided since the reading: they go from the list at once, and the next reading has the last word. */
  const [decided, setDecided] = useState<{ read: Read | null; keys: ReadonlySet<string> }>({
    read,
    keys: new Set(),
  });
  const latest = useRef({ read, context, rejections, readAgain, roles });
  latest.current = { read, context, rejections, readAgain, roles };

  const actions = useMemo<FormActions>(
    () => ({ getValues: form, addFieldRow, removeFieldRow, onChange }),
    [form, addFieldRow, removeFieldRow, onChange],
  );

  const say = useCallback(
    (key: MessageKey, values?: Record<string, string | number>) =>
      setSaid(formatMessage(message(key), values)),
    [formatMessage],
  );

  const decide = useCallback((...keys: string[]) => {
    const { read: now } = latest.current;
    setDecided((before) => ({
      read: now,
      keys: new Set([...(before.read === now ? before.keys : []), ...keys]),
    }));
  }, []);

  const put = useCallback(
    (name: UnlinkedName, target: { type: UnlinkedName['type']; entry: string }) => {
      const { read: now, roles: chosen } = latest.current;
      if (!now) return;
      const keys = keysOf(now.form);
      const linked = new Set(
        now.reading.linked
          .filter(({ entry }) => entry !== null)
          .flatMap((one) => one.roles.map(({ list, index }) => `${list} ${keys[list][index]}`)),
      );
      linkInForm(
        actions,
        name,
        proposalsFor(name, chosen[nameKey(name)] ?? asFound),
        { ...target, name: name.name, state: 'draft' },
        (list, item) => item.id === undefined || !linked.has(`${list} ${item.__temp_key__}`),
      );
      decide(nameKey(name));
    },
    [actions, decide],
  );

  /** Does what may fail. The form stays as it is then, and the panel says why. */
  const attempt = useCallback(async (act: () => Promise<void>): Promise<void> => {
    setFailure(null);
    setBusy(true);
    try {
      await act();
    } catch (error) {
      setFailure(faultOf(error));
    } finally {
      setBusy(false);
    }
  }, []);

  const choose = useCallback((name: UnlinkedName, role: string) => {
    setRoles((before) => ({ ...before, [nameKey(name)]: role }));
  }, []);

  const link = useCallback(
    (name: UnlinkedName) => {
      if (name.entry === null) return;
      put(name, { type: name.type, entry: name.entry });
      say('article.said.linked', { name: name.name });
    },
    [put, say],
  );

  const linkAll = useCallback(
    (names: UnlinkedName[]) => {
      for (const name of names) if (name.entry !== null) put(name, { type: name.type, entry: name.entry });
      say('article.said.linked-all', { count: names.length });
    },
    [put, say],
  );

  const unlink = useCallback(
    (name: LinkedName) => {
      const { read: now } = latest.current;
      if (!now) return;
      unlinkInForm(actions, name, keysOf(now.form));
      say('article.said.unlinked', { name: name.name });
    },
    [actions, say],
  );

  const reject = useCallback(
    (name: UnlinkedName) =>
      attempt(async () => {
        const { rejections: all, readAgain: again } = latest.current;
        await all.reject({ type: name.type, entry: name.entry, name: name.name });
        decide(nameKey(name));
        say('article.said.rejected', { name: name.name });
        again();
      }),
    [attempt, decide, say],
  );

  const undo = useCallback(
    (rejection: Rejection) =>
      attempt(async () => {
        const { rejections: all, readAgain: again } = latest.current;
        await all.undo(rejection);
        say('article.said.undone', { name: rejection.name });
        again();
      }),
    [attempt, say],
  );

  const create = useCallback(
    (name: UnlinkedName, type: UnlinkedName['type']) =>
      attempt(async () => {
        const { article, locale } = latest.current.context;
        const entry = name.draft ?? {
          name: name.name,
          prefix: null,
          familyName: null,
          givenName: null,
          affiliations: [],
        };
        const source = article === null ? null : { documentId: article, locale };
        const { documentId } = await createDraft({ type, entry, source }).unwrap();
        put(name, { type, entry: documentId });
        say('article.said.created', { name: name.name });
      }),
    [attempt, createDraft, put, say],
  );

  const affiliate = useCallback(
    (stated: StatedAffiliation) =>
      attempt(async () => {
        const { article, locale } = latest.current.context;
        if (article === null) return;
        const { person, organization, role } = stated;
        await addAffiliation({
          article,
          locale,
          role,
          person: person.entry,
          organization: organization.entry,
        }).unwrap();
        decide(statedKey(stated));
        say('article.said.added', { person: person.name, organization: organization.name });
        latest.current.readAgain();
      }),
    [addAffiliation, attempt, decide, say],
  );

  const open = decided.read === read ? decided.keys : new Set<string>();
  return {
    said,
    say,
    failure,
    forgetFailure: () => setFailure(null),
    isBusy,
    isOpen: (key: string): boolean => !open.has(key),
    roleOf: (name: UnlinkedName): string => roles[nameKey(name)] ?? asFound,
    ...{ choose, link, linkAll, unlink, reject, undo, create, affiliate },
  };
};
