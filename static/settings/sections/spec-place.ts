import type { Language } from '../../shared/i18n/language';

/** Where the specification speaks of a question: rows as they are, a part of it by its name ("part 3.2 #15"). */
export function specPlace(src: string, language: Language): string {
  const [, part, entry] = /^part ([\d.]+)(?: #(\d+))?$/.exec(src) ?? [];
  if (part === undefined) return src;
  if (language === 'zh') return entry === undefined ? `规范第 ${part} 部分` : `规范 ${part} 第 ${entry} 条`;
  return entry === undefined ? `Specification, part ${part}` : `Specification, ${part} no. ${entry}`;
}
