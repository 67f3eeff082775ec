/** Limits that phones and server share; in a file without schemas, so that a phone loads no validator. Graphemes. */
export const maxNameLength = 40
export const maxAgreementLength = 140
export const maxProposalsPerSeat = 3
export const maxSentenceLength = 140
export const maxTitleLength = 100
export const maxRegionNameLength = 60
