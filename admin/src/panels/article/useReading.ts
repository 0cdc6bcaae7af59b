import { useCallback, useEffect, useRef, useState } from 'react';
import type { Reading, ReadingQuestion } from '../../../../server/src/api/contracts/readings';
import { useReadArticleMutation } from '../../api/readings';
import { type Fault, faultOf } from './faults';
import { type ArticleForm, isSameForm, questionOf } from './form-values';
import { createReader } from './reader';

/** What was read, and the form as it was then. */
export interface Read {
  reading: Reading;
  form: ArticleForm;
}

export type Context = Pick<ReadingQuestion, 'article' | 'locale' | 'status' | 'rejected'>;

/**
 * Keeps a reading of the form beside it. Typing draws nothing anew here: only answers do.
 * @returns the latest reading, what goes on, and what to call when the form or what belongs to it has changed
 */
export const useReading = (context: Context) => {
  const [read, setRead] = useState<Read | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const [ask] = useReadArticleMutation();
  const latest = useRef<{ context: Context; form: ArticleForm | null }>({ context, form: null });
  const reader = useRef<ReturnType<typeof createReader<ArticleForm, Reading>> | null>(null);
  latest.current.context = context;

  useEffect(() => {
    const created = createReader<ArticleForm, Reading>({
      read: (form) => ask(questionOf(form, latest.current.context)).unwrap(),
      onBusy: () => setBusy(true),
      onAnswer: (reading, form) => {
        setRead({ reading, form });
        setFault(null);
        setBusy(false);
      },
      onFault: (error) => {
        setFault(faultOf(error));
        setBusy(false);
      },
    });
    reader.current = created;
    if (latest.current.form) created.changed(latest.current.form, 'opening');
    return () => created.stop();
  }, [ask]);

  const follow = useCallback((form: ArticleForm) => {
    const before = latest.current.form;
    latest.current.form = form;
    if (before && isSameForm(before, form)) return;
    const isClick = before !== null && (before.credits !== form.credits || before.mentions !== form.mentions);
    reader.current?.changed(form, before === null ? 'opening' : isClick ? 'click' : 'typing');
  }, []);

  const readAgain = useCallback(() => {
    if (latest.current.form) reader.current?.changed(latest.current.form, 'click');
  }, []);

  useEffect(() => {
    // Somebody may have been created, published or renamed in another window meanwhile.
    window.addEventListener('focus', readAgain);
    window.addEventListener('online', readAgain);
    return () => {
      window.removeEventListener('focus', readAgain);
      window.removeEventListener('online', readAgain);
    };
  }, [readAgain]);

  const forgetFault = useCallback(() => setFault(null), []);

  return { read, isBusy, fault, follow, readAgain, forgetFault };
};
