import { lazyPart } from '../../components/lazyPart';
import { Route, Routes } from 'react-router-dom';
import { MergesList } from './MergesList';

const MergePage = lazyPart(async () => (await import('../../merging/MergePage')).MergePage);

/** The merges that were done, and below `new` the page that merges two entries. */
export const MergesPage = () => (
  <Routes>
    <Route index element={<MergesList />} />
    <Route path="new" element={<MergePage />} />
  </Routes>
);
