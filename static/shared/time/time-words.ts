import { defineWords } from '../i18n/define-words';

/** Sentences about one deadline. */
export const timeWords = defineWords({
  en: {
    running: '{when} · in {distance}',
    late: '{distance} late, since {since}',
    met: 'Met {met}, {distance} early',
    metLate: 'Done {met}, {distance} late',
    paused: 'Paused · the time left is kept',
    off: 'No longer needed',
    missed: 'Missed (due {due}), no longer owed since {ended}',
  },
  zh: {
    running: '{when} · 还剩 {distance}',
    late: '已超时 {distance}，自 {since} 起',
    met: '{met} 完成，提前 {distance}',
    metLate: '{met} 完成，超时 {distance}',
    paused: '已暂停 · 剩余时间保留',
    off: '不再需要',
    missed: '超时未完成（应于 {due} 完成），自 {ended} 起不再需要',
  },
});
