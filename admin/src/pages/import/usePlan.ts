import { useCallback, useRef, useState } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import type {
  ImportPlan,
  ImportPlanAnswer,
  ImportSettings,
  PlanQuestion,
} from '../../../../server/src/api/contracts/imports';
import { pluginId } from '../../plugin-id';
import { type ChosenFile, formOf } from './chosen-files';
import { type Failure, failureOf } from './server-answers';

const address = `/${pluginId}/imports/plan`;

/** Plans what somebody chose; the latest question counts, whichever answer comes first. */
export const usePlan = () => {
  const { post } = useFetchClient();
  const [plan, setPlan] = useState<ImportPlan | null>(null);
  const [isPlanning, setPlanning] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const latest = useRef(0);

  const ask = useCallback(
    async (files: ChosenFile[], settings: ImportSettings, id: string | null): Promise<ImportPlan> => {
      const question = (body: PlanQuestion | FormData) =>
        post<ImportPlanAnswer>(address, body).then(({ data }) => data.data);
      if (id === null) return question(formOf(files, settings));
      try {
        return await question({ plan: id, ...settings });
      } catch (error) {
        // The server has forgotten the files, and this page has not.
        if (failureOf(error).status === 404) return question(formOf(files, settings));
        throw error;
      }
    },
    [post],
  );

  /** @returns the plan; null when it could not be had, or another was asked for meanwhile */
  const make = useCallback(
    async (files: ChosenFile[], settings: ImportSettings, id: string | null): Promise<ImportPlan | null> => {
      latest.current += 1;
      const turn = latest.current;
      setPlanning(true);
      setFailure(null);
      try {
        const made = await ask(files, settings, id);
        if (turn !== latest.current) return null;
        setPlan(made);
        return made;
      } catch (error) {
        if (turn === latest.current) setFailure(failureOf(error));
        return null;
      } finally {
        if (turn === latest.current) setPlanning(false);
      }
    },
    [ask],
  );

  const forget = useCallback(() => {
    latest.current += 1;
    setPlan(null);
    setPlanning(false);
    setFailure(null);
  }, []);

  return { plan, isPlanning, failure, make, forget };
};
