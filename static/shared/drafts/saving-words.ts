import { defineWords } from '../i18n/define-words';

/** Texts about what was typed and is not sent or saved yet. */
export const savingWords = defineWords({
  en: {
    restored: 'Unsaved text of {when} restored.',
    discard: 'Discard',
    waiting: 'unsaved text',
  },
  zh: {
    restored: '已恢复 {when} 未保存的内容。',
    discard: '放弃',
    waiting: '有未保存的内容',
  },
});
