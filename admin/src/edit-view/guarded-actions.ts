import { useEffect, useRef, type SyntheticEvent } from 'react';
import type {
  DocumentActionComponent,
  DocumentActionDescription,
  DocumentActionProps,
} from '@strapi/content-manager/strapi-admin';
import { ourType } from '../our-type';
import { usePublishTogether } from '../publishing/usePublishTogether';
import type { LoadedVersions } from './loaded-versions';
import type { Questions } from './questions';
import { useShortcut } from './shortcuts';
import { useAddress, useIsMe, useNewerVersion } from './useNewerVersion';

interface Desk {
  questions: Questions;
  loaded: LoadedVersions;
}

/** What is in the way of saving or publishing, found out and asked about. */
const useClearance = ({ questions, loaded }: Desk, props: DocumentActionProps, publishing: boolean) => {
  const newerVersion = useNewerVersion(loaded, props);
  const isMe = useIsMe();
  const address = useAddress(props);
  return async (): Promise<boolean> => {
    const version = await questions.check(newerVersion());
    if (!version) return true;
    const byMe = isMe(version.by?.id);
    const answer = await questions.ask({ about: 'overwriting', version, byMe, address, publishing });
    return answer !== 'cancel';
  };
};

/** Runs one thing at a time: who clicks twice asks once. */
const useOneAtATime = () => {
  const running = useRef(false);
  return async (act: () => Promise<boolean>): Promise<boolean> => {
    if (running.current) return true;
    running.current = true;
    try {
      return await act();
    } finally {
      running.current = false;
    }
  };
};

/** The description that an action has at the moment, for what goes on after an answer. */
const useLatest = (description: DocumentActionDescription | null) => {
  const latest = useRef(description);
  useEffect(() => {
    latest.current = description;
  });
  return latest;
};

const like = (action: DocumentActionComponent, guarded: DocumentActionComponent): DocumentActionComponent =>
  Object.assign(guarded, { type: action.type, position: action.position });

type Click = SyntheticEvent;

/** Strapi's Save, which says first when somebody else has saved the entry since the form was loaded. */
const guardSave = (desk: Desk, action: DocumentActionComponent): DocumentActionComponent => {
  const GuardedSave: DocumentActionComponent = (props) => {
    const description = action(props);
    const latest = useLatest(description);
    const isClear = useClearance(desk, props, false);
    const run = useOneAtATime();
    const ours = ourType(props.model) !== null;
    const { isAsking } = desk.questions;

    useShortcut('save', { enabled: ours, isAsking }, (press) => {
      if (!description || description.disabled) return;
      void run(async () => {
        if (await isClear()) press();
        return true;
      });
    });
    if (!description || !ours) return description;
    return {
      ...description,
      onClick: (event: Click) =>
        run(async () => {
          if (await isClear()) await latest.current?.onClick?.(event);
          return true;
        }),
    };
  };
  return like(action, GuardedSave);
};

/** Strapi's Publish, with the same question, and before an article with that about linked entries. */
const guardPublish = (desk: Desk, action: DocumentActionComponent): DocumentActionComponent => {
  const GuardedPublish: DocumentActionComponent = (props) => {
    const description = action(props);
    const latest = useLatest(description);
    const isClear = useClearance(desk, props, true);
    const publishTogether = usePublishTogether(desk, props);
    const run = useOneAtATime();
    const ours = ourType(props.model) !== null;
    const { isAsking } = desk.questions;

    /** @param goOn Strapi's own publishing, with its own questions */
    const publish = (goOn: () => unknown) =>
      run(async () => {
        if (!(await isClear())) return true;
        const asked = await publishTogether(async () => {
          const { dialog } = latest.current ?? {};
          // What Strapi would ask now was asked already.
          if (dialog?.type === 'dialog' && dialog.onConfirm) await dialog.onConfirm();
          else await goOn();
        });
        return asked ? true : Boolean(await goOn());
      });

    useShortcut('publish', { enabled: ours, isAsking }, (press) => {
      if (description && !description.disabled) void publish(press);
    });
    if (!description || !ours) return description;
    return { ...description, onClick: (event: Click) => publish(() => latest.current?.onClick?.(event)) };
  };
  return like(action, GuardedPublish);
};

/** @returns the document actions of Strapi's edit view, with our questions before Save and Publish of our types */
export const guardActions =
  (desk: Desk) =>
  (actions: DocumentActionComponent[]): DocumentActionComponent[] =>
    actions.map((action) => {
      if (action.type === 'update') return guardSave(desk, action);
      if (action.type === 'publish') return guardPublish(desk, action);
      return action;
    });
