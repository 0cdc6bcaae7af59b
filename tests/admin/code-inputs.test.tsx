import { screen, waitFor } from '@testing-library/react';
import { CountryInput } from '../../admin/src/fields/CountryInput';
import { LanguageInput } from '../../admin/src/fields/LanguageInput';
import { announcedError, editField } from './edit-form';

const offered = () =>
  [...document.querySelectorAll('[role="listbox"] [role="option"]')].map(
    (option) => option.textContent ?? '',
  );

/** Waits until the arrow keys stand on an option; the list moves them after the key press. */
const highlighted = (input: HTMLElement, name: string | undefined) =>
  waitFor(() =>
    expect(input.getAttribute('aria-activedescendant')).toBe(screen.getByRole('option', { name }).id),
  );

describe('a country', () => {
  test('is found by its name in the language of the editor, accents or not, and stored as its code', async () => {
    const { user, input, stored } = await editField(CountryInput, { locale: 'fr' });
    await user.type(input, 'cote');
    expect(offered()).toEqual(['Côte d’Ivoire (CI)']);
    await user.click(screen.getByRole('option', { name: 'Côte d’Ivoire (CI)' }));
    expect(stored()).toBe('CI');
    expect(input.value).toBe('Côte d’Ivoire (CI)');
  });

  test('is found by its code before any name that merely has these letters', async () => {
    const { user, input, stored } = await editField(CountryInput);
    await user.type(input, 'se');
    expect(offered().slice(0, 2)).toEqual(['Sweden (SE)', 'Senegal (SN)']);
    await user.keyboard('{Enter}');
    expect(stored()).toBe('SE');
    expect(input.value).toBe('Sweden (SE)');
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  test('is chosen with the arrow keys', async () => {
    const { user, input, stored } = await editField(CountryInput);
    await user.type(input, 'united');
    const names = offered();
    await user.keyboard('{ArrowDown}');
    await highlighted(input, names[0]);
    await user.keyboard('{ArrowDown}');
    await highlighted(input, names[1]);
    await user.keyboard('{Enter}');
    expect(input.value).toBe(names[1]);
    expect(stored()).toBe(/\((..)\)$/.exec(names[1] ?? '')?.[1]);
  });

  test('offers every country, in alphabetical order, when the list is opened over a chosen one', async () => {
    const { user, input } = await editField(CountryInput, { value: 'CN' });
    expect(input.value).toBe('China (CN)');
    await user.click(input);
    expect(offered().length).toBeGreaterThan(240);
    expect(offered()[0]).toBe('Afghanistan (AF)');
  });

  test('says so when nothing has the name, and keeps what was stored', async () => {
    const { user, input, stored } = await editField(CountryInput, { value: 'CN' });
    await user.tripleClick(input);
    await user.keyboard('Atlantis');
    expect(screen.getByText('Nothing has this name or code')).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(input.value).toBe('China (CN)');
    expect(stored()).toBe('CN');
  });

  test('is cleared with the button, or by deleting the text', async () => {
    const { user, input, stored } = await editField(CountryInput, { value: 'CN' });
    await user.click(screen.getByRole('button', { name: 'Clear' }));
    expect(stored()).toBeNull();

    await user.type(input, 'China{Enter}');
    expect(stored()).toBe('CN');
    await user.clear(input);
    await user.keyboard('{Escape}');
    expect(stored()).toBeNull();
  });

  test('shows an unknown stored code as it is, warns, and does not lose it', async () => {
    const { user, input, stored, modified } = await editField(CountryInput, { value: 'XX' });
    expect(input.value).toBe('XX');
    expect(screen.getByText(/“XX” is not a known country code/)).toBeTruthy();
    await user.click(input);
    await user.keyboard('{Escape}');
    await user.tab();
    expect(stored()).toBe('XX');
    expect(modified()).toBe(false);
  });

  test('does not change the form when the editor only passes through', async () => {
    const { user, modified } = await editField(CountryInput);
    await user.tab();
    await user.tab();
    expect(modified()).toBe(false);
  });

  test('cannot be changed when it is disabled', async () => {
    const { user, input, stored } = await editField(CountryInput, { value: 'CN', props: { disabled: true } });
    expect(input.disabled).toBe(true);
    await user.click(input);
    expect(screen.queryByRole('listbox')).toBeNull();
    const clear = screen.queryByRole('button', { name: 'Clear' });
    if (clear) await user.click(clear);
    expect(stored()).toBe('CN');
  });

  test('announces what the server says, and its label and help text', async () => {
    const { user, input, save } = await editField(CountryInput, {
      serverError: 'A country is needed.',
      props: { required: true, hint: 'Where it belongs.' },
    });
    expect(input.getAttribute('aria-describedby')).toBe(screen.getByText('Where it belongs.').id);
    expect(input.getAttribute('aria-required')).toBe('true');
    await user.click(save());
    expect(announcedError()).toBe('A country is needed.');
    await user.type(input, 'China{Enter}');
    expect(announcedError()).toBe('');
  });
});

describe('a language', () => {
  test('is found by name, in the language of the editor', async () => {
    const { user, input, stored } = await editField(LanguageInput, { locale: 'de' });
    await user.type(input, 'chinesisch');
    expect(offered()).toContain('Chinesisch (vereinfacht) (zh-Hans)');
    await user.click(screen.getByRole('option', { name: 'Chinesisch (vereinfacht) (zh-Hans)' }));
    expect(stored()).toBe('zh-Hans');
  });

  test('may be a tag that the list does not have, in its canonical spelling', async () => {
    const { user, input, stored } = await editField(LanguageInput);
    await user.type(input, 'sr-latn');
    expect(offered()).toEqual(['Serbian (Latin) (sr-Latn)']);
    await user.keyboard('{Enter}');
    expect(stored()).toBe('sr-Latn');
    expect(input.value).toBe('Serbian (Latin) (sr-Latn)');
  });

  test('shows a stored tag outside the list by its name, without a warning', async () => {
    const { input } = await editField(LanguageInput, { value: 'sr-Latn' });
    expect(input.value).toBe('Serbian (Latin) (sr-Latn)');
    expect(screen.queryByText(/not a known language tag/)).toBeNull();
  });

  test('warns about a stored text that is no language tag', async () => {
    const { input } = await editField(LanguageInput, { value: 'english' });
    expect(input.value).toBe('english');
    expect(screen.getByText(/“english” is not a known language tag/)).toBeTruthy();
  });

  test('is offered once, under its current code', async () => {
    const { user, input } = await editField(LanguageInput);
    await user.type(input, 'hebrew');
    expect(offered()).toEqual(['Hebrew (he)']);
  });
});
