import { expect, test } from '@jest/globals';
import { countryCodes, isCountryCode, isLanguageCode, languageCodes } from '../../../server/src/model/codes';

test('countries are ISO 3166 codes in capitals', () => {
  expect(['CN', 'US', 'IN', 'GB', 'XK'].filter((code) => !isCountryCode(code))).toEqual([]);
  expect(['cn', 'USA', 'UK', 'XX', 'EU', ''].filter(isCountryCode)).toEqual([]);
  expect(countryCodes.length).toBeGreaterThan(240);
});

test('languages are BCP 47 tags in their usual spelling', () => {
  expect(['en', 'zh-Hans', 'pt-BR', 'ar', 'tlh'].filter((code) => !isLanguageCode(code))).toEqual([]);
  expect(['EN', 'xx', 'english', 'zh_CN', '', 'en-'].filter(isLanguageCode)).toEqual([]);
});

test('every language that the admin offers is one that the server accepts', () => {
  expect(languageCodes.filter((code) => !isLanguageCode(code))).toEqual([]);
  expect(languageCodes).toEqual(expect.arrayContaining(['de', 'es', 'fr', 'zh-Hans']));
});
