import { defineWords } from '../../shared/i18n/define-words';

/** Texts of files, and of copying another project's process. */
export const exchangeWords = defineWords({
  en: {
    asFile: 'As a file',
    asFileText:
      'One JSON file with the process and its settings, to review and to keep under version control. People and groups stand in it by name.',
    export: 'Export version {version}',
    exported: '{file} is on its way to your downloads.',
    import: 'Read a file into the draft',
    importHint: 'Replaces the draft; nothing counts before it is published. Below you see what would change.',
    firstImportHint: 'An exported process of this app. It becomes the first version.',
    imported: 'The file is in the draft: 1 change.|The file is in the draft: {n} changes.',
    copied: 'The process is in the draft: 1 change.|The process is in the draft: {n} changes.',
    same: 'It says what is published already. There is nothing to change.',
    tooLarge: 'The file is too large: {size} MB; a process has at most 0.5 MB. The draft is as it was.',
    unmapped: 'Not found in the Jira of this project; please choose there:',
    place: 'Place: {path}',
    otherWays: 'Or begin with',
    copyOf: 'A copy of another project',
    chooseProject: 'Choose a project',
    copyNow: 'Copy its process',
  },
  zh: {
    asFile: '文件',
    asFileText: '流程及其设置导出为一个 JSON 文件，便于审阅和版本管理；人员和用户组以名称表示。',
    export: '导出第 {version} 版',
    exported: '{file} 正在下载。',
    import: '将文件读入草稿',
    importHint: '将取代现有草稿，发布之前不影响任何反馈；读入后可在下方查看差异。',
    firstImportHint: '由本应用导出的流程文件，读入后成为首个版本。',
    imported: '文件已读入草稿：{n} 处修改。',
    copied: '流程已复制到草稿：{n} 处修改。',
    same: '内容与已发布版本相同，无需修改。',
    tooLarge: '文件过大：{size} MB，流程文件上限为 0.5 MB。草稿未变。',
    unmapped: '此项目的 Jira 中没有以下名称，请在对应部分指定：',
    place: '位置：{path}',
    otherWays: '或者',
    copyOf: '复制其他项目的流程',
    chooseProject: '选择项目',
    copyNow: '复制流程',
  },
});
