/** The text, or as much of it as fits `max` letters, cut between two words. */
export function shortened(text: string, max: number): string {
  if (text.length <= max) return text
  const cut = text.slice(0, max)
  const atWord = cut.lastIndexOf(' ')
  return `${cut.slice(0, atWord > max / 2 ? atWord : max).trimEnd()}…`
}
