import type { NewsroomOptions, SiteOptions } from '../../config';
import type { PublicType } from '../../model';
import type { AdminActionName } from '../../permissions/admin-actions';

/** An option as `config/plugins` writes it, those of the website with `site.` before. */
export type OptionName = Exclude<keyof NewsroomOptions, 'site'> | `site.${keyof SiteOptions}`;

export interface OptionValue {
  name: OptionName;
  /** Null when it has none. */
  value: string | number | boolean | null;
  isDefault: boolean;
}

/** A role of the admin, and what it may do in Newsroom. */
export interface RoleWithActions {
  id: string;
  name: string;
  actions: AdminActionName[];
}

/** What visitors who have not signed in may read through the content API. */
export interface PublicReading {
  /** The public role. */
  roleId: string;
  readable: Record<PublicType, boolean>;
}

/** What `GET /newsroom/settings` answers. */
export interface SettingsAnswer {
  data: {
    options: OptionValue[];
    actions: AdminActionName[];
    roles: RoleWithActions[];
    /** Null when the site has no public role. */
    publicReading: PublicReading | null;
  };
}
