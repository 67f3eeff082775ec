/** Limits that phones and server share; in a file without schemas, so that a phone loads no validator. Graphemes. */
export const maxNameLength = 40
export const maxQuestionLength = 160
export const maxAgreementLength = 140
export const maxProposalsPerSeat = 3
export const maxSentenceLength = 140
export const maxTitleLength = 100
export const maxRegionNameLength = 60
export const maxRoleLength = 60
/** Most people on the list of one programme, and in one command: more travels in parts, so that a frame holds each. */
export const maxExpected = 5000
export const maxExpectedPerCommand = 100
export const maxPromptLength = 400
export const maxSaysLength = 1500
export const maxNotesLength = 2000
export const maxParkedLength = 200
export const maxParked = 100
export const maxLinkNameLength = 40
export const maxItemsPerSession = 60
export const maxLessonLength = 140
/** Each of the texts that go with a lesson. */
export const maxLessonNoteLength = 280
export const maxLessonsPerSeat = 20
/** What a lesson said before goes to all who read it: it cannot grow without end. */
export const maxImprovements = 20
export const maxEvidenceLength = 140
export const maxDealTextLength = 280
/** A goal, a lever, an offer, an ask, an indicator. */
export const maxDealLineLength = 140
/** A region’s answer in a definition round: nine of them are on two pages of the wall. */
export const maxAnswerLength = 140
export const maxThemeLength = 40
export const maxShortThemeLength = 20
export const maxThemes = 40
export const maxInstruments = 200
export const maxInstrumentNameLength = 80
export const maxInstrumentTextLength = 280
export const maxFollowUpLength = 200
export const maxFollowUpsPerSeat = 60
/** Names go this many days after the last session; see SPEC P4. */
export const retentionDays = 90
/** Far more than a room has consoles, walls and onlookers; the console lists them all. */
export const maxLinks = 100
