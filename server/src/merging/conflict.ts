import { errors } from '@strapi/utils';
import type { ChangedEntry } from './changed';

/** The content is not what somebody decided about any more. The admin's routes answer it with 409. */
export class MergeConflict extends errors.ApplicationError {
  /** @param changed the entries that were changed, when the message names them */
  constructor(
    message: string,
    readonly changed: ChangedEntry[] | null = null,
  ) {
    super(message);
  }
}
