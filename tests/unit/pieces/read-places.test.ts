import fc from 'fast-check';
import { placesIn } from '../../../server/src/pieces/places';

describe('places in a text', () => {
  it('counts lines and columns from 1 and cuts the length at the end of the line', () => {
    const places = placesIn('ab\ncde\n');
    expect(places.at(0, 2)).toEqual({ line: 1, column: 1, length: 2 });
    expect(places.at(4, 99)).toEqual({ line: 2, column: 2, length: 2 });
    expect(places.at(7)).toEqual({ line: 3, column: 1, length: 0 });
    expect(places.at(99)).toEqual({ line: 3, column: 1, length: 0 });
  });

  it('counts from the start of a part', () => {
    expect(placesIn('ab\ncde\n', 3).at(2, 1)).toEqual({ line: 2, column: 3, length: 1 });
  });

  it('agrees with counting line by line', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'é', '\n', '😀') }), fc.nat(40), (text, offset) => {
        const before = text.slice(0, offset).split('\n');
        const place = placesIn(text).at(Math.min(offset, text.length));
        expect([place.line, place.column]).toEqual([before.length, (before.at(-1) ?? '').length + 1]);
      }),
    );
  });
});
