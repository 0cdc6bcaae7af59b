import type { Resolver } from './resolve';
import type { FoundName, Piece } from './types';

/** @returns the names of a Markdown piece, as its front matter and links declare them */
export const declaredNames = (piece: Piece, resolver: Resolver): FoundName[] => {
  const names = new Map<string, FoundName>();
  for (const { target, role, name, title, at } of [
    ...(piece.credits ?? []).map((credit) => ({ ...credit, title: null })),
    ...(piece.mentions ?? []),
  ]) {
    const key = target
      ? resolver.resolve(target, target.type ? [target.type] : ['person', 'organization']).key
      : undefined;
    const entry = key ? resolver.directory.get(key) : undefined;
    const printed = name ?? entry?.name ?? target?.text ?? '';
    const id = key ?? printed;
    const found = names.get(id) ?? {
      name: entry?.name ?? printed,
      type: entry?.type ?? 'person',
      known: entry?.slug ?? null,
      roles: [],
      printed: [],
      as: [],
      at: [],
    };
    names.set(id, found);
    const as = role as FoundName['roles'][number];
    if (!found.roles.includes(as)) found.roles.push(as);
    if (!found.printed.includes(printed)) found.printed.push(printed);
    found.as.push({ role: as, name: printed, title });
    found.at.push(at);
  }
  return [...names.values()];
};
