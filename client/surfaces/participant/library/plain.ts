/** As people look for it: without capitals, accents or spaces at the ends. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}|\u00AD/gu, '')
    .toLowerCase()
    .trim()
