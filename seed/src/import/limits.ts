import { MAX_FILE_BYTES } from '../../../server/src/pieces/decode';

/** How much one import reads. Larger sites import folder by folder. */
export const collectLimits = {
  fileBytes: MAX_FILE_BYTES,
  totalBytes: 200 * 1024 * 1024,
  files: 10_000,
};

export type CollectLimits = typeof collectLimits;

/** A number of bytes as people say it: `640 bytes`, `5 MiB`, `1.5 MiB`. */
export function sayBytes(bytes: number): string {
  const mebibytes = bytes / (1024 * 1024);
  return mebibytes < 0.1 ? `${bytes} bytes` : `${Number(mebibytes.toFixed(1))} MiB`;
}
