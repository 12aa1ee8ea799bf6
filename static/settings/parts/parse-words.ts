/** Words between commas of either script or on lines of their own, without doubles. */
export function parseWords(text: string): readonly string[] {
  const words = text.split(/[\n,，、;；]/).map((word) => word.trim());
  return [...new Set(words.filter((word) => word !== ''))];
}
