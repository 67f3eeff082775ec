/** Joins class names and drops what is not set: `classes(styles.button, isBig && styles.big)`. */
export const classes = (...names: readonly (string | false | null | undefined)[]): string =>
  names.filter(Boolean).join(' ')
