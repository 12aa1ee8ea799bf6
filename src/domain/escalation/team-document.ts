import type { Block, Document, Part } from '../document';
import type { Label } from '../label';

/** A role of the team and who acts for it now. */
export interface TeamRole {
  readonly label: Label;
  readonly people: readonly { readonly accountId: string; readonly name: string; readonly note: Label | null }[];
}

export const teamSummary = (number: string, language: 'en' | 'zh'): string =>
  language === 'zh' ? `应急处理小组 ${number}` : `Emergency team ${number}`;

/** What stands in the work item of a team: who is in it, as what, and what is to be done first (S0-77, S0-78, S2-29, S3-29). */
export function teamDocument(
  issueKey: string,
  number: string,
  roles: readonly TeamRole[],
  checklist: readonly string[],
  language: 'en' | 'zh',
): Document {
  const zh = language === 'zh';
  const heading = (text: string): Block => ({ kind: 'paragraph', parts: [{ text, strong: true }] });
  const about = zh ? `为反馈 ${number}（${issueKey}）成立。` : `Formed for feedback ${number} (${issueKey}).`;
  return [
    { kind: 'paragraph', parts: [{ text: about }] },
    heading(zh ? '成员' : 'Members'),
    { kind: 'list', items: roles.map((role) => memberLine(role, language)) },
    ...(checklist.length === 0 ? [] : [heading(zh ? '应急清单' : 'Checklist'), { kind: 'tasks', items: checklist } as const]),
  ];
}

function memberLine({ label, people }: TeamRole, language: 'en' | 'zh'): readonly Part[] {
  const name = `${label[language]}${language === 'zh' ? '：' : ': '}`;
  if (people.length === 0) return [{ text: `${name}${language === 'zh' ? '尚未指定' : 'nobody yet'}` }];
  return [
    { text: name },
    ...people.flatMap(({ accountId, name: person, note }): Part[] => [
      { mention: accountId, name: person },
      { text: note === null ? ' ' : language === 'zh' ? `（${note.zh}）` : ` (${note.en}) ` },
    ]),
  ];
}
