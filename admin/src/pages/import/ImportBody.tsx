import { useEffect, useRef, useState } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import { Button, Flex, Loader } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useSearchParams } from 'react-router-dom';
import type { ImportAnswer, ImportOrder } from '../../../../server/src/api/contracts/imports';
import type { PlannedPiece } from '../../../../server/src/pieces/types';
import { useKeptFocus } from '../../components/useKeptFocus';
import { pluginId } from '../../plugin-id';
import { message } from '../../translations';
import { type Choices, countOf, decisionsOf, noChoices } from './choices';
import type { ChosenFile } from './chosen-files';
import { History } from './History';
import { JobView } from './JobView';
import { LeaveGuard } from './LeaveGuard';
import { Notice } from './Notice';
import { PlanView, type Switches } from './PlanView';
import { type Failure, failureOf } from './server-answers';
import { StartForm } from './StartForm';
import { useCurrentImport } from './useCurrentImport';
import { usePlan } from './usePlan';

/** What somebody imports, until it is applied. */
interface Draft {
  files: ChosenFile[];
  /** The pieces of the first plan: as the texts alone have them. */
  pieces: PlannedPiece[];
  choices: Choices;
  switches: Switches;
}

const empty: Draft = {
  files: [],
  pieces: [],
  choices: noChoices,
  switches: { draft: false, overwrite: false },
};

/** How long choosing has to rest before the plan is made again, in milliseconds. */
const rest = 400;

/** From files or a text to a plan, from the plan to entries. */
export const ImportBody = () => {
  const { formatMessage } = useIntl();
  const { post } = useFetchClient();
  const [address, setAddress] = useSearchParams();
  const job = address.get('job');
  const [draft, setDraft] = useState(empty);
  const [text, setText] = useState('');
  const [failedStart, setFailedStart] = useState<Failure | null>(null);
  const { plan, isPlanning, failure, make, forget } = usePlan();
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const [isWaiting, setWaiting] = useState(false);
  const { place, onFocus } = useKeptFocus<HTMLDivElement>();
  useEffect(() => () => clearTimeout(timer.current), []);

  const open = (id: string | null) => setAddress(id === null ? {} : { job: id });
  useCurrentImport(job === null, open);

  const reset = () => {
    clearTimeout(timer.current);
    setWaiting(false);
    setDraft(empty);
    setFailedStart(null);
    forget();
  };

  const settingsOf = ({ pieces, choices, switches }: Draft) => ({
    ...switches,
    decisions: decisionsOf(pieces, choices),
  });

  const choose = async (files: ChosenFile[]) => {
    if (files.length === 0) return;
    setFailedStart(null);
    const fresh = { ...empty, files };
    setDraft(fresh);
    const made = await make(files, settingsOf(fresh), null);
    if (made) setDraft((now) => ({ ...now, pieces: made.report.pieces }));
  };

  const replan = (next: Draft) => {
    setWaiting(false);
    setFailedStart(null);
    void make(next.files, settingsOf(next), plan?.id ?? null);
  };

  const change = (changed: Partial<Draft>) => {
    const next = { ...draft, ...changed };
    setDraft(next);
    setWaiting(true);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => replan(next), rest);
  };

  const apply = async () => {
    if (!plan?.id) return;
    setWaiting(true);
    setFailedStart(null);
    const order: ImportOrder = { plan: plan.id, fingerprint: plan.fingerprint };
    try {
      const { data } = await post<ImportAnswer>(`/${pluginId}/imports`, order);
      reset();
      setText('');
      open(data.data.id);
    } catch (error) {
      setFailedStart(failureOf(error));
      setWaiting(false);
    }
  };

  const failed = failure ?? failedStart;
  const again = draft.files.length > 0 && (
    <Button variant="secondary" onClick={() => (plan ? replan(draft) : void choose(draft.files))}>
      {formatMessage(message('import.plan-again'))}
    </Button>
  );

  return (
    <>
      <LeaveGuard isOn={plan !== null && countOf(draft.choices) > 0} />
      <Flex
        ref={place}
        tabIndex={-1}
        role="group"
        aria-label={formatMessage(message('import.title'))}
        style={{ outline: 'none' }}
        onFocus={onFocus}
        direction="column"
        alignItems="stretch"
        gap={6}
        paddingBottom={8}
      >
        {job !== null && <JobView key={job} id={job} onLeave={() => open(null)} />}
        {job === null && failed && (
          <Notice tone="danger" title={formatMessage(message(failed.title))} action={again}>
            {failed.detail && <span lang="en">{failed.detail}</span>}
          </Notice>
        )}
        {job === null && plan && (
          <PlanView
            plan={plan}
            files={draft.files}
            pieces={draft.pieces}
            choices={draft.choices}
            switches={draft.switches}
            isPlanning={isPlanning || isWaiting}
            isStale={failure !== null}
            onChoose={(choices) => change({ choices })}
            onSwitch={(switches) => change({ switches })}
            onApply={() => void apply()}
            onLeave={reset}
          />
        )}
        {job === null && !plan && isPlanning && (
          <Flex justifyContent="center" padding={8}>
            <Loader>{formatMessage(message('import.planning'))}</Loader>
          </Flex>
        )}
        {job === null && !plan && (
          <>
            <StartForm
              isBusy={isPlanning}
              text={text}
              onText={setText}
              onChoose={(files) => void choose(files)}
            />
            <History onOpen={open} />
          </>
        )}
      </Flex>
    </>
  );
};
