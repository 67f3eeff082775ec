import type { SameKeys } from '../messageTypes.ts'
import type { errors as dutch } from '../nl/errors.ts'

export const errors = {
  codeUnknown: 'We do not know this code. Check that all letters are right.',
  codeExpired: 'This code no longer works. Ask the facilitator for the new code.',
  programmeFull: 'There is no room left in this programme. Ask the facilitator for help.',
  expectedFull: 'The list holds 5,000 people. First remove people you no longer expect.',
  joiningLocked: 'Joining is switched off now. Ask the facilitator to let you in.',
  regionUnknown: 'This region is not part of this programme. Choose another region.',
  personalCodeUnknown: 'We do not know this personal code. Check that all characters are right, or take a new seat.',

  nameTooLong: 'Your name is too long. Make it shorter.',
  textEmpty: 'There is nothing here yet. Write your text first.',
  textTooLong: 'Your text is too long. Make it shorter.',
  textInvisible: 'We only see invisible characters. Write your text with ordinary letters.',
  tooManyCards: 'You have reached the highest number of cards. Remove one first.',

  activityNotOpen: 'This part has not started yet. Wait until the facilitator opens it.',
  activityClosed:
    '{closedAt, select, none {This round is closed.} other {This round closed at {closedAt}.}} Your card was not counted. Ask the facilitator to add it.',
  voteClosed:
    '{closedAt, select, none {The vote is closed.} other {The vote closed at {closedAt}.}} Your dots were not counted. Ask the facilitator whether the vote can stay open a little longer.',
  voteClosedEarlierCounted:
    '{closedAt, select, none {The vote is closed.} other {The vote closed at {closedAt}.}} Your last change does not count, your earlier dots do. You do not have to do anything.',
  dotsOverBudget: 'You have used all your dots. Take one away somewhere to vote here.',
  dotsOverItemMax: 'You already have enough dots on this question. Choose another question.',
  questionFrozen: 'This question cannot change, because the vote is already running. Ask the facilitator for help.',
  changedElsewhere:
    'This was changed meanwhile on another device or in another window. See what it says now and change it again if needed.',
  alreadySealed: 'The result is final. You can no longer change anything here.',
  boardSealed: 'This board is fixed. Put a new board on the programme if more lessons are to come.',
  tooFewBallots: 'There are too few votes to show this yet (fewer than five). Wait for more votes.',

  notAllowed: 'You are not allowed to do this here. Ask the facilitator for help.',
  notFound: 'This no longer exists. Somebody may have removed it. Go back and look again.',
  stalePhase: 'The facilitator is already one step further. See what is open now.',
  invalidCommand: 'We could not process this. Reload the page and try again.',
  clientTooOld: 'There is a new version. Reload the page. What you wrote will stay.',
  frameTooLarge: 'This is too large to send. Make your text shorter.',
  rateLimited: 'That was a little too fast. Try again in {retryAfterS, plural, one {# second} other {# seconds}}.',
  overloaded: 'It is very busy now. What you wrote is still on your phone. We will try again by ourselves.',
  noQuestions: 'There are no questions to vote on yet. Collect questions first, or show the examples again.',
  noDotsForKind: 'Nobody has dots for this kind of question. Choose the other kind, or wait for a second round.',
  resultNotShown:
    'This is possible once the result of the first round was shown on the console and on the phones. Show it first.',
  createKeyWrong: 'This access word is not right. Ask the administrator of this server.',
  regionsInvalid: 'Something is wrong with the regions. Put in two to thirty, each with a name of its own.',
  addressNotOffered: 'This server does not have that address (any more). Choose an address from the list.',
  rehearsalsFull: 'This server cannot run more rehearsals at once. Stop one first, or try again later.',
  placesTaken: 'Eight people already sit in this browser. Use another browser or another device.',
  unsettled: 'This has not been processed yet. We will try again by ourselves.',
  draining: 'The server is restarting. What you wrote is kept. We will be back by ourselves.',
  sessionNotRunning: 'The session is not running. Wait until the facilitator starts.',

  storageFull: 'The server has run out of space. What you wrote has not been stored yet. Tell the facilitator.',
  storageUnavailable: 'Storing does not work now. What you wrote is still on your phone. We will try again.',
  storageReadOnly: 'The server can only show things now, it cannot store anything. Tell the facilitator.',
  storageCorrupt: 'The storage of this programme is damaged. Tell the facilitator. A backup is needed.',

  linkUnknown: 'We do not know this link. Check that you copied all of it, or ask for a new one.',
  linkRevoked: 'This link has been withdrawn. Ask the organiser for a new one.',
  originRefused: 'This page does not belong to this server. Open Kennisronde through the address on the screen.',
  offline: 'No connection. What you wrote is still on your phone. We will try again.',
  notLead: 'Somebody else leads now. Ask for the lead, or take it back with your own link.',
  linksFull: 'There are {max} links already. Withdraw one that you no longer use first.',
  lastLink: 'This is the last link with which somebody can lead. Make another one first.',
  seatRemoved: 'The facilitator took you out of the room. Is that not right? Walk up to the facilitator.',
  seatMerged: 'Your two places were merged. We load your place again.',
  planPassed: 'This part has been or is going on. Choose a place after the current part.',
  planFull: 'A session holds no more than {max} parts. Take one out first.',
  planEmpty: 'A session needs at least one part.',
  undoBlocked: 'Something here was changed after that. Undo that first.',
  undoTooLate: 'This cannot be undone any more.',
  internal: 'Something went wrong on our side. Try again. If it does not work, ask the facilitator for help.',
} as const satisfies SameKeys<typeof dutch>
