import { borrowProcess } from '../../../seed/src/app/borrow-process';
import { guardSignals } from '../../../seed/src/app/guard-signals';
import { processTerminal } from '../../../seed/src/terminal';
import type { StopSignal } from '../../../seed/src/terminal';

afterEach(() => {
  jest.restoreAllMocks();
});

it('prints on stdout while an application has the process', () => {
  const out = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  const err = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  const terminal = processTerminal();
  const giveBack = borrowProcess(process.cwd());
  process.stdout.write('noise');
  terminal.stdout.write('answer');
  giveBack();
  expect(out.mock.calls).toEqual([['answer']]);
  expect(err.mock.calls).toEqual([['noise']]);
});

describe('signals', () => {
  const signals = ['SIGINT', 'SIGTERM'] as const;

  it.each(signals)('%s asks to stop, and a second time leaves at once', (signal) => {
    const exit = jest.spyOn(process, 'exit').mockImplementation((code) => {
      throw new Error(`exit ${String(code)}`);
    });
    const asked: StopSignal[] = [];
    const stopListening = processTerminal().onStop((received) => asked.push(received));
    process.emit(signal, signal);
    expect(asked).toEqual([signal]);
    expect(() => process.emit(signal, signal)).toThrow(signal === 'SIGINT' ? 'exit 130' : 'exit 143');
    expect(exit).toHaveBeenCalledTimes(1);
    stopListening();
  });

  it('are left to others afterwards', () => {
    const before = signals.map((signal) => process.listenerCount(signal));
    const stopListening = processTerminal().onStop(() => undefined);
    expect(signals.map((signal) => process.listenerCount(signal))).toEqual(before.map((count) => count + 1));
    stopListening();
    expect(signals.map((signal) => process.listenerCount(signal))).toEqual(before);
  });

  it.each(signals)('%s during the boot leaves at once, whatever the application listens for', (signal) => {
    const events: string[] = [];
    jest.spyOn(process, 'exit').mockImplementation((code) => {
      events.push(`exit ${String(code)}`);
      throw new Error('the process has ended');
    });
    const before = process.listeners(signal);
    const release = guardSignals();
    process.on(signal, () => events.push('the application stops in its own way'));
    expect(() => process.emit(signal, signal)).toThrow('the process has ended');
    release();
    expect(events).toEqual([signal === 'SIGINT' ? 'exit 130' : 'exit 143']);
    expect(process.listeners(signal)).toEqual(before);
  });
});
