import type { Core } from '@strapi/types';
import type { NewsroomOptions } from '../config';

/** An answer as it goes out: its text, and what it is. */
export interface KeptAnswer {
  type: string;
  text: string;
}

/** Characters of a text take at most two bytes in memory; the rest is what a map needs for an entry. */
const bytesOf = ({ text }: KeptAnswer): number => 2 * text.length + 500;

/** One answer may take this part of the room, so that a few long ones do not push all others out. */
const largestShare = 1 / 16;

/**
 * Answers that were built since the last change, by their entity tags: a tag names everything that its answer depends
 * on, the state of the content among it, so whoever has the tag has the answer. The ones asked for last stay, as many as
 * the option `answersInMemory` has room for.
 */
export const keptAnswers = ({ strapi }: { strapi: Core.Strapi }) => {
  const kept = new Map<string, KeptAnswer>();
  let bytes = 0;

  const room = (): number =>
    strapi.config.get<NewsroomOptions>('plugin::newsroom').answersInMemory * 1024 * 1024;

  const forget = (tag: string): KeptAnswer | undefined => {
    const answer = kept.get(tag);
    if (answer && kept.delete(tag)) bytes -= bytesOf(answer);
    return answer;
  };

  const put = (tag: string, answer: KeptAnswer): void => {
    kept.set(tag, answer);
    bytes += bytesOf(answer);
  };

  return {
    /** @returns the answer of a tag, which stays longest of all now; undefined when it is not kept */
    get(tag: string): KeptAnswer | undefined {
      const answer = forget(tag);
      if (answer) put(tag, answer);
      return answer;
    },

    /** Keeps an answer if it is short enough, in the place of those that nobody has asked for longest. */
    keep(tag: string, answer: KeptAnswer): void {
      forget(tag);
      if (bytesOf(answer) > room() * largestShare) return;
      put(tag, answer);
      for (const oldest of kept.keys()) {
        if (bytes <= room()) break;
        forget(oldest);
      }
    },
  };
};

export type KeptAnswers = ReturnType<typeof keptAnswers>;
