import { useEffect, useState } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import {
  type ImportAnswer,
  type ImportJob,
  type ImportStepAnswer,
  importKeyHeader,
} from '../../../../server/src/api/contracts/imports';
import { pluginId } from '../../plugin-id';
import { type Failure, failureOf } from './server-answers';

/** How often an import that runs is asked about, and how long it is left alone after a failure, in milliseconds. */
const rhythm = 700;
const pause = 2_000;

interface Followed {
  job: ImportJob | null;
  /** The server does not answer at the moment; the question is asked again. */
  isLost: boolean;
  /** There is no such import, or it may not be seen. */
  failure: Failure | null;
}

const nothing: Followed = { job: null, isLost: false, failure: null };

/** Follows an import until it has ended. While it runs, its key asks, which needs no database. */
export const useImportJob = (id: string): Followed => {
  const { get } = useFetchClient();
  const [followed, setFollowed] = useState<Followed>(nothing);

  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let known: ImportJob | null = null;
    const address = `/${pluginId}/imports/${id}`;

    const askStep = async (job: ImportJob, key: string): Promise<ImportJob> => {
      try {
        const { data } = await get<ImportStepAnswer>(`${address}/step`, {
          signal,
          headers: { [importKeyHeader]: key },
        });
        return { ...job, progress: data.data };
      } catch (error) {
        if (failureOf(error).status === null) throw error;
        // It has ended, or moved out of reach: what became of it, the server says to its owner.
        return askJob();
      }
    };
    const askJob = async (): Promise<ImportJob> => (await get<ImportAnswer>(address, { signal })).data.data;

    const ask = async () => {
      try {
        known = known?.key && known.state === 'running' ? await askStep(known, known.key) : await askJob();
        if (signal.aborted) return;
        setFollowed({ job: known, isLost: false, failure: null });
        if (known.state === 'running') timer = setTimeout(() => void ask(), rhythm);
      } catch (error) {
        if (signal.aborted) return;
        const failure = failureOf(error);
        const isOver = failure.status !== null && failure.status >= 400 && failure.status < 500;
        setFollowed({ job: known, isLost: !isOver, failure: isOver ? failure : null });
        if (!isOver) timer = setTimeout(() => void ask(), pause);
      }
    };
    setFollowed(nothing);
    void ask();
    return () => {
      leaving.abort();
      clearTimeout(timer);
    };
  }, [get, id]);

  return followed;
};
