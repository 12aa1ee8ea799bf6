import { defineWords } from '../shared/i18n/define-words';
import { settingsTextsEn } from './settings-texts-en';
import { settingsTextsZh } from './settings-texts-zh';

/** Texts of the settings, a file per language because there are many. */
export const settingsWords = defineWords({ en: settingsTextsEn, zh: settingsTextsZh });
