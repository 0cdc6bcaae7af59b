import type { DocumentToken } from './document';
import { singular } from './fold';
import { articles, conjunctions, prepositions } from './words/function-words';
import { auxiliaries, formsOfBe, quotingVerbs, sayingVerbs } from './words/speech-verbs';
import { honorifics, roleModifiers, roleNouns } from './words/titles';

export const isRoleNoun = (token: DocumentToken | undefined): boolean =>
  token?.kind === 'word' && (roleNouns.has(token.norm) || roleNouns.has(singular(token.norm)));

export const isHonorific = (token: DocumentToken | undefined): boolean =>
  token !== undefined && honorifics.has(token.norm);

/** A word that may describe a role (`political` in `senior political scientist`): no verb, no small word. */
export const canDescribeRole = ({ norm, kind, text }: DocumentToken): boolean =>
  (kind === 'word' || text === '-') &&
  ![sayingVerbs, quotingVerbs, auxiliaries, formsOfBe, prepositions, articles, conjunctions].some((words) =>
    words.has(norm),
  ) &&
  !/(?:ed|ing)$/.test(
    norm.replace(
      /^(?:retired|marketing|operating|engineering|founding|managing|banking|visiting|outgoing|incoming)$/,
      '',
    ),
  );

/** A word of a title: a role, what may stand before one, or a form of address. */
export const isRoleWord = (token: DocumentToken): boolean =>
  roleNouns.has(singular(token.norm)) ||
  roleNouns.has(token.norm) ||
  roleModifiers.has(token.norm) ||
  honorifics.has(token.norm);
