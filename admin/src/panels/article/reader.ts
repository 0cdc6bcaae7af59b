/** Milliseconds that a form is still before it is read, and after a click that changes what is linked. */
const quiet = 1_000;
const afterClick = 150;

interface Reader<Form, Answer> {
  read: (form: Form) => Promise<Answer>;
  onBusy: () => void;
  onAnswer: (answer: Answer, form: Form) => void;
  onFault: (fault: unknown) => void;
}

/**
 * Reads a form as it changes: when it has been still for a moment, never twice at once, and always once more when it has
 * changed meanwhile.
 */
export const createReader = <Form, Answer>({ read, onBusy, onAnswer, onFault }: Reader<Form, Answer>) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: { form: Form } | null = null;
  let isReading = false;
  let isOver = false;

  const go = async (): Promise<void> => {
    if (isReading || isOver || !waiting) return;
    const { form } = waiting;
    waiting = null;
    isReading = true;
    onBusy();
    try {
      const answer = await read(form);
      if (!isOver) onAnswer(answer, form);
    } catch (fault) {
      if (!isOver) onFault(fault);
    } finally {
      isReading = false;
      // What changed meanwhile has its own timer; only one that has run out waits for this answer.
      if (waiting && timer === undefined) await go();
    }
  };

  const start = (): void => {
    timer = undefined;
    void go();
  };

  return {
    /** @param by what changed the form: typing goes on, a click is over */
    changed(form: Form, by: 'typing' | 'click' | 'opening'): void {
      waiting = { form };
      clearTimeout(timer);
      timer = setTimeout(start, { typing: quiet, click: afterClick, opening: 0 }[by]);
    },
    stop(): void {
      isOver = true;
      clearTimeout(timer);
    },
  };
};
