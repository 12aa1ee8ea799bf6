import type { ApprovalView, TimelineEntry, WorkFieldView, WorkPartView, WorkValueView, WorkView } from '../contract';
import type { FeedbackCase } from '../domain/case/feedback-case';
import { approvalOf, isHeldBack, waiverOf } from '../domain/handling/approval';
import { goesOnUnapproved } from '../domain/handling/begun-unapproved';
import type { WorkField } from '../domain/handling/work-part';
import type { FieldRecord } from '../domain/handling/work-record';
import { type FieldState, type PartState, workState } from '../domain/handling/work-state';
import { toIso } from '../domain/instant';
import { doubtsOf } from '../domain/intake/doubts';
import type { Configuration } from '../domain/profile/configuration';
import { roleNames } from '../domain/profile/roles';
import type { Profile } from '../domain/profile/schema';
import { supervisingRoles } from '../domain/satisfaction/supervising-roles';

/** The handling documents as the panel shows them. */
export function workView(feedbackCase: FeedbackCase, { profile }: Configuration): WorkView {
  const states = workState(profile, feedbackCase);
  const heldBack = isHeldBack(states, feedbackCase.events);
  const parts = states.map(
    (state): WorkPartView => ({
      ...partView(state),
      approval: approvalView(state, feedbackCase, profile, heldBack),
      waitsForApproval: heldBack && state.part.afterApproval === true,
      over: feedbackCase.state === 'closed' && state.part.afterClosing !== true,
    }),
  );
  return {
    parts,
    next: doubtsOf(feedbackCase).invalid === null ? nextAsked(states) : null,
    begunUnapproved: goesOnUnapproved(profile, feedbackCase, heldBack),
  };
}

/** What is asked next: the first required field still empty, in the order of the process. */
function nextAsked(states: readonly PartState[]): WorkView['next'] {
  for (const { part, fields } of states) {
    const empty = fields.find(({ field, filled }) => field.required && !filled);
    if (empty !== undefined) return { part: part.id, field: empty.field.id };
  }
  return null;
}

function approvalView(state: PartState, feedbackCase: FeedbackCase, profile: Profile, heldBack: boolean): ApprovalView | null {
  const approval = approvalOf(state, feedbackCase.events);
  if (approval === null) return null;
  const { rule, standing, digest, last, authors } = approval;
  const isPlan = state.part.id === 'plan';
  const waiver = isPlan ? waiverOf(feedbackCase.events) : null;
  const roleLabel = roleNames(profile);
  return {
    standing,
    demanded: rule.demanded,
    digest,
    criteria: rule.criteria,
    roles: rule.roles.map((id) => ({ id, label: roleLabel(id) })),
    authors: [...authors],
    last: last === null ? null : { at: toIso(last.at), as: roleLabel(last.as), note: last.note ?? null },
    waived: waiver === null ? null : { at: toIso(waiver.at), as: roleLabel(waiver.as), reason: waiver.reason },
    leads: isPlan && heldBack ? supervisingRoles(profile).map((id) => ({ id, label: roleLabel(id) })) : [],
  };
}

const partView = ({ part, fields, done, of, complete }: PartState) => ({
  id: part.id,
  label: part.label,
  fields: fields.map(fieldView),
  done,
  of,
  complete,
});

const fieldView = ({ field, value, record, entries, removed }: FieldState): WorkFieldView => ({
  ...form(field),
  ...valueView(record),
  value,
  entry: (field.entry ?? []).map(form),
  entries: entries.map((entry) => ({ id: entry.id, ...valueView(entry.record) })),
  removed: removed.map(({ id, was, record: { at, by, undone } }) => ({ id, was, at: toIso(at), by, back: undone.length > 0 })),
});

const form = ({ id, label, kind, required, hint, group, options, proposed, src }: WorkField) => ({
  id,
  label,
  kind,
  required,
  hint: hint ?? null,
  group: group ?? null,
  options: options ?? [],
  proposed: proposed ?? null,
  src,
});

const valueView = (record: FieldRecord | null): WorkValueView => ({
  value: record?.value ?? null,
  at: record === null ? null : toIso(record.at),
  by: record?.by ?? null,
  canUndo: record !== null && record.earlier.length > 0,
  canRedo: record !== null && record.undone.length > 0,
});

/** Somebody who writes on in one document is one entry of the time line (newest first), at its last change. */
export const condensed = (entries: readonly TimelineEntry[]): readonly TimelineEntry[] =>
  entries.filter((entry, index) => {
    const newer = entries[index - 1];
    return entry.kind !== 'work-recorded' || newer?.kind !== entry.kind || newer.by !== entry.by || newer.text.en !== entry.text.en;
  });
