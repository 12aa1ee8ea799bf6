import { defineWords } from '../../shared/i18n/define-words';

/** Texts of choosing people. */
export const peopleWords = defineWords({
  en: {
    search: 'Search by name',
    choose: 'Choose a person',
    loading: 'Loading…',
    somebody: 'somebody no longer known',
    nobody: 'Nobody of this name can be given the item.',
  },
  zh: {
    search: '按姓名查找',
    choose: '请选择',
    loading: '正在加载…',
    somebody: '已无法识别的人员',
    nobody: '没有可指派的同名人员。',
  },
});
