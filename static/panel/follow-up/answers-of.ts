/** The answers when each question has one; otherwise nothing, because half a confirmation confirms nothing. */
export function answersOf(given: readonly (boolean | null)[]): readonly boolean[] | undefined {
  const answers = given.filter((answer) => answer !== null);
  return answers.length === 0 || answers.length < given.length ? undefined : answers;
}
