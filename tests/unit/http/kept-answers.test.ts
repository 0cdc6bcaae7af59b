import { describe, expect, test } from '@jest/globals';
import type { Core } from '@strapi/types';
import { keptAnswers } from '../../../server/src/http/kept-answers';

const withRoomFor = (megabytes: number) =>
  keptAnswers({
    strapi: { config: { get: () => ({ answersInMemory: megabytes }) } } as unknown as Core.Strapi,
  });

const answer = (characters: number) => ({ type: 'application/json', text: 'x'.repeat(characters) });

/** A thirty-second of a megabyte, as an answer counts. */
const small = 1024 * 16 - 250;

describe('kept answers', () => {
  test('come back under their tag, and under no other', () => {
    const answers = withRoomFor(1);
    answers.keep('one', answer(10));
    expect(answers.get('one')).toEqual(answer(10));
    expect(answers.get('other')).toBeUndefined();
  });

  test('make room for new ones: those that nobody has asked for longest go first', () => {
    const answers = withRoomFor(1);
    for (let number = 0; number < 32; number += 1) answers.keep(`${number}`, answer(small));
    expect(answers.get('0')).toBeDefined();
    answers.keep('new', answer(small));
    expect(answers.get('0')).toBeDefined();
    expect(answers.get('1')).toBeUndefined();
    expect(answers.get('new')).toBeDefined();
  });

  test('are not kept when one would take the room of many', () => {
    const answers = withRoomFor(1);
    answers.keep('long', answer(1024 * 40));
    expect(answers.get('long')).toBeUndefined();
  });

  test('are none when there is no room', () => {
    const answers = withRoomFor(0);
    answers.keep('one', answer(1));
    expect(answers.get('one')).toBeUndefined();
  });

  test('take the place of an older answer of the same tag', () => {
    const answers = withRoomFor(1);
    for (let time = 0; time < 100; time += 1) answers.keep('one', answer(small));
    answers.keep('two', answer(small));
    expect(answers.get('one')).toBeDefined();
  });
});
