import { type ReactNode, Suspense } from 'react';
import { Loading, Nothing } from './states';

/** What there is to show of a saved entry, or that there will be something. */
export const OnceSaved = ({ children }: { children: ReactNode }) =>
  children ? <Suspense fallback={<Loading />}>{children}</Suspense> : <Nothing says="entries.unsaved" />;
