import type { Label } from '../label';

/** What a template may name in braces; filled when the customer is written to (S0-44). */
export const TEMPLATE_VARIABLES = ['customerName', 'feedbackNumber', 'planHours', 'contactName', 'contactPhone'] as const;
export type TemplateVariable = (typeof TEMPLATE_VARIABLES)[number];

/** Something in a template that would reach the customer as it stands. */
export interface TemplateFault {
  /** Where it begins, in UTF-16 units, and how long it is: what a text field selects. */
  readonly at: number;
  readonly length: number;
  readonly message: Label;
}

/** `{name}`, the same in full-width braces (as a Chinese keyboard types them), or a brace that stands alone. */
const BRACED = /[{｛]([^{}｛｝\n]*)[}｝]|[{}｛｝]/g;

const isVariable = (name: string): name is TemplateVariable => TEMPLATE_VARIABLES.some((known) => known === name);

/** Variables of a template that nobody fills, each named and located (S0-44). */
export function templateFaults(template: string): readonly TemplateFault[] {
  return [...template.matchAll(BRACED)].flatMap((match): readonly TemplateFault[] => {
    const [text, name] = match;
    const known = name !== undefined && isVariable(name);
    if (known && text === `{${name}}`) return [];
    const { en, zh } = placeText(template, match.index);
    const meant = known ? name : name === undefined ? null : nearest(name);
    const message =
      name === undefined
        ? { en: `${en}: the brace '${text}' stands alone.`, zh: `${zh}：“${text}”没有成对。` }
        : {
            en: `${en}: there is no variable ${text}.${meant === null ? '' : ` Did you mean {${meant}}?`}`,
            zh: `${zh}：没有变量 ${text}${meant === null ? '' : `，是否应为 {${meant}}`}${meant === null ? '。' : '？'}`,
          };
    return [{ at: match.index, length: text.length, message }];
  });
}

/** Line and character as people count them, from 1. */
function placeText(template: string, at: number): Label {
  const before = template.slice(0, at).split('\n');
  const column = [...(before.at(-1) ?? '')].length + 1;
  return { en: `Line ${before.length}, character ${column}`, zh: `第 ${before.length} 行第 ${column} 个字符` };
}

/** So many letters may be wrong before it is another word. */
const FARTHEST = 3;

/** The variable that was probably meant, `null` when none is near. */
function nearest(name: string): TemplateVariable | null {
  const wanted = name.trim().toLowerCase();
  const [best] = TEMPLATE_VARIABLES.map((known) => ({ known, distance: distance(wanted, known.toLowerCase()) })).sort(
    (a, b) => a.distance - b.distance,
  );
  return best !== undefined && best.distance <= FARTHEST ? best.known : null;
}

/** How many letters have to be added, dropped or changed to turn one word into another. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, place) => place);
  for (const [step, letter] of [...a].entries()) {
    const next = [step + 1];
    for (const [place, other] of [...b].entries()) {
      const changed = (row[place] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(changed, (row[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
