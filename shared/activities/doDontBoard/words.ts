/** Choices that phones and server share; without schemas, so that a phone loads no validator. */

/** What the wall shows: all lessons, those that most people recognise, those that most regions take over. */
export const boardModes = ['board', 'known', 'adopted'] as const
