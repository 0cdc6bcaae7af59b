import type { ImageObjectLeaf, QuantitativeValueLeaf } from 'schema-dts';
import type { Picture } from '../../api/contracts/dossiers';
import type { Addresses } from '../addresses';
import { present } from './nodes';

/** A number of pixels; E37 is their code in UN/CEFACT Recommendation 20. */
const pixels = (value: number | null): QuantitativeValueLeaf | null =>
  value === null ? null : { '@type': 'QuantitativeValue', value, unitCode: 'E37' };

/** @returns a picture; `more` is what the entry that shows it says about it */
export const pictureOf = (
  to: Addresses,
  picture: Picture | null,
  more: Partial<ImageObjectLeaf> = {},
): ImageObjectLeaf | null =>
  picture &&
  present<ImageObjectLeaf>({
    '@type': 'ImageObject',
    contentUrl: to.fileOf(picture.url),
    caption: picture.caption,
    description: picture.alternativeText,
    encodingFormat: picture.mime,
    width: pixels(picture.width),
    height: pixels(picture.height),
    ...more,
  });
