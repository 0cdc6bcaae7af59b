import { errors } from '@strapi/utils';

/** An import cannot be started or stopped, or something else not be done beside it, as things are now. The admin's routes answer it with 409. */
export class ImportConflict extends errors.ApplicationError {}
