/** A story of the sample site: who says what when, and what becomes of it. Data only; `telling/` acts it out. */

export type Language = 'en' | 'zh';

/** How the feedback comes in. `outside` is the signed web trigger of a hotline, mail or survey system. */
export type Way = 'portal' | 'phone' | 'outside';

/** What becomes of a case. Everything after registration follows the promises the app itself gave. */
export type Course =
  | 'routine'
  | 'late-response'
  | 'late-resolution'
  | 'asks-customer'
  | 'reopened'
  | 'withdrawn'
  | 'emergency'
  | 'escalated-by-hand'
  /** The ones that are open when the visitor comes. */
  | 'untouched'
  | 'answered'
  | 'waiting';

export interface Feedback {
  /** Beginning of the English name of the request type: `Complaint`. */
  readonly requestType: string;
  /** Value of the type axis, for systems outside Jira. */
  readonly type: string;
  readonly language: Language;
  readonly summary: string;
  readonly description: string;
  /** Form field id → value, completed by an agent or sent by the outside system. */
  readonly fields: Readonly<Record<string, string>>;
  /** What the agent answers first, and how it ends. */
  readonly answer: string;
  readonly result: string;
}

export interface Story {
  /** Unique; draws of the story depend on it alone. */
  readonly id: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly project: 'FB' | 'SHOP';
  readonly way: Way;
  /** Channel named by the outside system. */
  readonly channel: string;
  readonly customer: 'customer-1' | 'customer-2';
  readonly agent: 'agent-1' | 'agent-2';
  readonly feedback: Feedback;
  readonly course: Course;
}

/** One thing somebody does with the case. */
export type Act =
  | { readonly kind: 'reply'; readonly by: string; readonly text: string }
  /** On an issue without a portal request: what came in by the web trigger. */
  | { readonly kind: 'comment'; readonly by: string; readonly text: string }
  | { readonly kind: 'move'; readonly by: string; readonly to: string }
  | { readonly kind: 'panel'; readonly by: string; readonly operation: string; readonly input: Readonly<Record<string, unknown>> }
  /** Done only while that promise is still running. */
  | { readonly kind: 'milestone'; readonly by: string; readonly milestone: string };

export interface Step {
  readonly at: number;
  readonly act: Act;
}
