const syllables = 'ba den ka lor mi nes or pal ra sem tu ve wil yo za bri cho dra fen gal'.split(' ');
const words = (
  'the talks about open water and the new border post began in spring while both sides kept their notes short ' +
  'because nobody wanted another long winter of letters that said little and promised less than the last ones had'
).split(' ');
const bodies = ['Ministry', 'Institute', 'Agency', 'University', 'Council'];

const capital = (word) => word[0].toUpperCase() + word.slice(1);

/** The number written with syllables for digits, so that different numbers give different words. */
const spelled = (number, digits) => {
  const digit = syllables[number % syllables.length];
  return digits > 1 ? spelled(Math.floor(number / syllables.length), digits - 1) + digit : digit;
};

/** @returns a name that no other number gives, the same at every run */
export const personName = (number) => `${capital(spelled(number * 7, 2))} ${capital(spelled(number, 4))}`;

/** @returns a name that no other number gives, the same at every run */
export const organizationName = (number) =>
  `${bodies[number % bodies.length]} of ${capital(spelled(number * 11, 2))} ${capital(spelled(number, 4))}`;

/** @returns a headline that no other number gives, the same at every run */
export const headline = (number) => `Talks on ${capital(spelled(number, 5))} begin again`;

/** @returns paragraphs of about sixty words, each naming one of the given names */
export const paragraphs = (count, names) =>
  Array.from({ length: count }, (_, index) => {
    const sentences = Array.from({ length: 4 }, (_, line) => {
      const from = (index * 5 + line * 3) % words.length;
      const some = [...words.slice(from), ...words].slice(0, 15);
      return `${capital(some.join(' '))}.`;
    });
    return `${names[index % names.length]} said so. ${sentences.join(' ')}`;
  });

/** The address part that slugs of these plain names have. */
export const slugOf = (name) => name.toLowerCase().replaceAll(' ', '-');
