import { Draws } from './draws';
import { drawFeedback } from './feedback';
import type { Course, Feedback, Story } from './story';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

const paragraph = (n: number) =>
  `${n}. 窗口工作人员录入第${n}批材料时页面卡住，刷新后内容丢失，只能重新填写。We typed everything again and lost about half an hour each time.`;
const longText = ['为便于核实，情况逐条说明如下：', ...Array.from({ length: 40 }, (_, index) => paragraph(index + 1))].join('\n\n');

interface Opening {
  readonly id: string;
  readonly ago: number;
  readonly project: Story['project'];
  readonly type: string;
  readonly course: Course;
  readonly way?: Story['way'];
  readonly text?: Partial<Feedback>;
}

/** What stands in the queue when the visitor comes: overdue, due soon, waiting for the customer, answered, just received. */
const openings: readonly Opening[] = [
  { id: 'waiting', ago: 26 * HOUR_MS, project: 'FB', type: 'fault-report', course: 'waiting' },
  { id: 'waiting-care', ago: 22 * HOUR_MS, project: 'SHOP', type: 'product-quality', course: 'waiting' },
  { id: 'answered', ago: 7 * HOUR_MS, project: 'FB', type: 'suggestion', course: 'answered' },
  {
    id: 'long',
    ago: 5 * HOUR_MS,
    project: 'FB',
    type: 'complaint',
    course: 'answered',
    text: { summary: '材料反复丢失，情况较长，请逐条核实', description: longText },
  },
  { id: 'overdue', ago: 4 * HOUR_MS, project: 'FB', type: 'fault-report', course: 'untouched', way: 'phone' },
  { id: 'due-soon', ago: 78 * MINUTE_MS, project: 'FB', type: 'complaint', course: 'untouched' },
  {
    id: 'script',
    ago: 35 * MINUTE_MS,
    project: 'FB',
    type: 'inquiry',
    course: 'untouched',
    text: {
      summary: 'Why does the portal show <b>bold</b> and "quotes" wrongly?',
      description: 'I entered <script>alert("hello")</script> & {panel} *stars* as a test and got a strange page.',
    },
  },
  { id: 'fresh-care', ago: 20 * MINUTE_MS, project: 'SHOP', type: 'delivery', course: 'untouched' },
  { id: 'outside', ago: 12 * MINUTE_MS, project: 'FB', type: 'fault-report', course: 'untouched', way: 'outside' },
  { id: 'fresh', ago: 4 * MINUTE_MS, project: 'FB', type: 'suggestion', course: 'untouched' },
];

/** The stories that are open at an instant, oldest first. */
export function storiesOpenAt(now: number): readonly Story[] {
  return openings.map(({ id, ago, project, type, course, way, text }, index) => {
    const draws = new Draws(`open-${id}`);
    const language = index % 2 === 0 ? 'zh' : 'en';
    return {
      id: `open-${id}`,
      at: now - ago,
      project,
      way: way ?? 'portal',
      channel: 'email',
      customer: language === 'zh' ? 'customer-2' : 'customer-1',
      agent: index % 3 === 0 ? 'agent-2' : 'agent-1',
      feedback: { ...drawFeedback(draws, project, language, type), ...text },
      course,
    };
  });
}
