import type { Report } from './problems';
import type { EntityLink } from './read-body';
import type { EntityType, LinkDeclaration, MentionDeclaration } from './types';

/** @returns one key for every way in which a bundle names an entry: its slug, its name or an alias */
export type Identify = (type: EntityType, text: string) => string;

const keyOf = ({ target, name }: LinkDeclaration<string>, identify: Identify): string =>
  target?.type === 'person' || target?.type === 'organization'
    ? identify(target.type, target.text)
    : `name:${name}`;

/**
 * Leaves out links that stand in a list twice with one role, and warns of them.
 * @param what the link, for messages: `mention`
 */
export const withoutRepeats = <Link extends LinkDeclaration<string>>(
  links: Link[],
  what: string,
  identify: Identify,
  report: Report,
): Link[] => {
  const lines = new Map<string, number>();
  return links.filter((link) => {
    const key = `${link.role} ${keyOf(link, identify)}`;
    const first = lines.get(key);
    if (first === undefined) {
      lines.set(key, link.at.line);
      return true;
    }
    const message = `This ${what} says the same as the one in line ${first}: ${link.target?.text ?? link.name}, ${link.role}.`;
    report.warning('repeated-link', link.at, message, 'Delete one of them, or give it another role.');
    return false;
  });
};

/**
 * Joins the links of a body to the mentions of the front matter: the latter keep their roles and take the printed name
 * from the first link to the same entry when they have none; several links to one entry are one mention.
 * @param declared undefined when the front matter does not speak of mentions
 * @returns undefined when there are neither mentions nor links
 */
export const joinMentions = (
  declared: MentionDeclaration[] | undefined,
  links: EntityLink[],
  identify: Identify,
  file: string,
): MentionDeclaration[] | undefined => {
  if (!declared && links.length === 0) return undefined;
  const printed = new Map<string, string | null>();
  const first = new Map<string, EntityLink>();
  for (const link of links) {
    const key = identify(link.type, link.text);
    printed.set(key, printed.get(key) ?? link.printed);
    if (!first.has(key)) first.set(key, link);
  }
  const kept = (declared ?? []).map((mention) => {
    const key = keyOf(mention, identify);
    first.delete(key);
    return { ...mention, name: mention.name ?? printed.get(key) ?? null };
  });
  const linked = [...first].map(([key, { type, text, at, textAt }]): MentionDeclaration => ({
    role: 'mentioned',
    target: { text, file, at: textAt, type },
    name: printed.get(key) ?? null,
    title: null,
    file,
    at,
  }));
  return [...kept, ...linked];
};
