/**
 * Every "no" a client can get. Codes travel, sentences never: each has a text in client/i18n in every language.
 * `params` of an outcome fill its placeholders (times in epoch ms, durations in seconds).
 */
export const refusalCodes = [
  'codeUnknown',
  'codeExpired',
  'programmeFull',
  'expectedFull',
  'joiningLocked',
  'regionUnknown',
  'nameTooLong',
  'textEmpty',
  'textTooLong',
  'textInvisible',
  'tooManyCards',
  'activityNotOpen',
  'activityClosed',
  'voteClosed',
  'voteClosedEarlierCounted',
  'dotsOverBudget',
  'dotsOverItemMax',
  'notAllowed',
  'notFound',
  'stalePhase',
  'invalidCommand',
  'clientTooOld',
  'frameTooLarge',
  'rateLimited',
  'questionFrozen',
  'changedElsewhere',
  'alreadySealed',
  'boardSealed',
  'tooFewBallots',
  'personalCodeUnknown',
  'sessionNotRunning',
  'noQuestions',
  'noDotsForKind',
  'resultNotShown',
  'linkUnknown',
  'linkRevoked',
  'originRefused',
  'createKeyWrong',
  'regionsInvalid',
  'rehearsalsFull',
  'addressNotOffered',
  'notLead',
  'lastLink',
  'linksFull',
  'seatRemoved',
  'seatMerged',
  'planPassed',
  'planFull',
  'planEmpty',
  'undoBlocked',
  'undoTooLate',
  'placesTaken',
  'internal',
] as const
export type RefusalCode = (typeof refusalCodes)[number]

/** Try again later with the same command: nothing was decided, nothing is lost. */
export const retryCodes = [
  'overloaded',
  'unsettled',
  'storageFull',
  'storageUnavailable',
  'storageReadOnly',
  'storageCorrupt',
  'draining',
] as const
export type RetryCode = (typeof retryCodes)[number]
export type ErrorCode = RefusalCode | RetryCode

const passing: ReadonlySet<string> = new Set(['rateLimited', 'internal', ...retryCodes])
/** A "no" at a door that may be a "yes" a moment later. Every other one is final. */
export const isPassing = (code: string): boolean => passing.has(code)
