/** The chosen ones with one more, or without it, in the order of the choices: one alone stands for itself, and the last one cannot be taken away. */
export function withChosen(choices: readonly string[], chosen: readonly string[], turned: string): string | readonly string[] {
  const next = chosen.includes(turned) ? chosen.filter((id) => id !== turned) : [...chosen, turned];
  const place = (id: string): number => (choices.includes(id) ? choices.indexOf(id) : choices.length);
  const left = next.length === 0 ? chosen : next.toSorted((a, b) => place(a) - place(b));
  return left.length === 1 ? (left[0] ?? left) : left;
}
