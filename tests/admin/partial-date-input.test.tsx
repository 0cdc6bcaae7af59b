import { waitFor } from '@testing-library/react';
import { PartialDateInput } from '../../admin/src/fields/PartialDateInput';
import { announcedError, describedBy, editField } from './edit-form';

describe('a partial date while it is typed', () => {
  test('says nothing about a date that is still growing, and puts it in words as soon as it has a month', async () => {
    const { user, input, stored } = await editField(PartialDateInput);

    await user.type(input, '2015-0');
    expect(announcedError()).toBe('');
    await user.type(input, '9');
    expect(describedBy(input)).toBe('September 2015');
    await user.type(input, '-25');
    expect(describedBy(input)).toBe('September 25, 2015');
    expect(stored()).toBe('2015-09-25');
  });

  test.each([
    ['2017-13', 'There is no month 13: months go from 01 to 12.'],
    ['2017-02-31', 'There is no day 31 in February 2017: it has 28 days.'],
    ['2017-6', '“2017-6” is not written as YYYY, YYYY-MM or YYYY-MM-DD. Did you mean 2017-06?'],
    ['2017/06/03', '“2017/06/03” is not written as YYYY, YYYY-MM or YYYY-MM-DD. Did you mean 2017-06-03?'],
    ['June', '“June” is not a date. Write YYYY, YYYY-MM or YYYY-MM-DD.'],
  ])(
    'refuses %s at once, keeps it as typed, and describes the input with the reason',
    async (text, reason) => {
      const { user, input, stored } = await editField(PartialDateInput);

      await user.type(input, text);
      expect(announcedError()).toBe(reason);
      expect(describedBy(input)).toBe(reason);
      expect(input.getAttribute('aria-invalid')).toBe('true');
      await user.tab();
      expect(input.value).toBe(text);
      expect(stored()).toBe(text);
    },
  );

  test('calls an unfinished date wrong only when the editor leaves it', async () => {
    const { user, input } = await editField(PartialDateInput);

    await user.type(input, '2017-0');
    expect(announcedError()).toBe('');
    await user.tab();
    expect(announcedError()).toContain('Write YYYY, YYYY-MM or YYYY-MM-DD.');
  });

  test('takes the error back when the date is corrected', async () => {
    const { user, input } = await editField(PartialDateInput, { value: '2017-13' });
    expect(announcedError()).toContain('no month 13');

    await user.type(input, '{Backspace}2');
    expect(announcedError()).toBe('');
    expect(describedBy(input)).toBe('December 2017');
  });
});

describe('a partial date in the form', () => {
  test('stores nothing, not an empty text, when it is emptied', async () => {
    const { user, input, stored } = await editField(PartialDateInput, { value: '2017' });
    await user.clear(input);
    expect(stored()).toBeNull();
    expect(announcedError()).toBe('');
  });

  test('shows what the server says until the editor changes the text', async () => {
    const { user, input, save } = await editField(PartialDateInput, { serverError: 'This date is needed.' });
    await user.click(save());
    await waitFor(() => expect(announcedError()).toBe('This date is needed.'));

    await user.type(input, '2017');
    expect(announcedError()).toBe('');
  });

  test('shows its help text beside the meaning', async () => {
    const { input } = await editField(PartialDateInput, {
      value: '2017-06',
      props: { hint: 'When it was written.' },
    });
    expect(describedBy(input)).toBe('June 2017 · When it was written.');
  });

  test('explains the form of a date when nothing is typed and nobody wrote a help text', async () => {
    const { input } = await editField(PartialDateInput);
    expect(describedBy(input)).toBe('As much as is known: 2017, 2017-06 or 2017-06-30.');
    expect(input.placeholder).toBe('YYYY-MM-DD');
  });

  test('cannot be typed into when it is disabled', async () => {
    const { user, input, stored } = await editField(PartialDateInput, {
      value: '2017',
      props: { disabled: true },
    });
    await user.type(input, '-06');
    expect(stored()).toBe('2017');
    expect(input.disabled).toBe(true);
  });

  test('tells assistive technology that it is required', async () => {
    const { input } = await editField(PartialDateInput, { props: { required: true } });
    expect(input.getAttribute('aria-required')).toBe('true');
  });
});

test.each([
  ['fr', 'septembre 2015', 'Il n’y a pas de jour 31 en septembre 2015 : ce mois a 30 jours.'],
  ['es', 'septiembre de 2015', 'No existe el día 31 en septiembre de 2015: ese mes tiene 30 días.'],
  ['de', 'September 2015', 'Es gibt keinen Tag 31 im September 2015: Dieser Monat hat 30 Tage.'],
  ['zh-Hans', '2015年9月', '2015年9月没有 31 日：该月共 30 天。'],
])('speaks the language of the editor: %s', async (locale, meaning, reason) => {
  const { user, input } = await editField(PartialDateInput, { value: '2015-09', locale });
  expect(describedBy(input)).toBe(meaning);
  await user.type(input, '-31');
  expect(announcedError()).toBe(reason);
});
