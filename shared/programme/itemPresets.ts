/** Kinds of item that a facilitator can add on the day; their words are in shared/content/presets.ts. No validator here: phones load the list of names only. */
export const itemPresets = [
  'talk',
  'break',
  'agreements',
  'questions',
  'ideas',
  'dosAndDonts',
  'vote',
  'result',
  'profile',
  'definition',
  'learning',
  'checkOut',
] as const
export type ItemPreset = (typeof itemPresets)[number]
