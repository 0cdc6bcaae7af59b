import { slugFrom } from '../slugs/slugify';
import type { OrganizationDeclaration, PersonDeclaration, Piece } from './types';

type Declaration = Pick<PersonDeclaration | OrganizationDeclaration, 'slug' | 'name' | 'type'>;

/** @returns the slug that a person or organization of a directory file gives, or the one that its name makes */
export const slugOfEntry = ({ slug, name, type }: Declaration): string => slug ?? slugFrom(name, type);

/** @returns the slug that a piece gives, or the one that its title makes */
export const slugOfPiece = ({ slug, title }: Pick<Piece, 'slug' | 'title'>): string =>
  slug ?? slugFrom(title, 'article');
