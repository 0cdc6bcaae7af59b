import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { SourceFile } from '../pieces/types';

interface Packed {
  file: string;
  base64: string;
}

const compress = promisify(gzip);
const expand = promisify(gunzip);

/** @returns files as one text that every database takes, byte for byte */
export const pack = async (files: SourceFile[]): Promise<string> => {
  const packed: Packed[] = files.map(({ file, bytes }) => ({
    file,
    base64: Buffer.from(bytes).toString('base64'),
  }));
  return (await compress(JSON.stringify(packed))).toString('base64');
};

/** @returns the files that `pack` made the text of */
export const unpack = async (sources: string): Promise<SourceFile[]> => {
  const packed: Packed[] = JSON.parse((await expand(Buffer.from(sources, 'base64'))).toString('utf8'));
  return packed.map(({ file, base64 }) => ({ file, bytes: Buffer.from(base64, 'base64') }));
};
