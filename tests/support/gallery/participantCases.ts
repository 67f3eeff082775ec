import {
  activities,
  linking,
  linkingHidden,
  mineWith,
  ownQuestions,
  participantAt,
  questionCards,
  voting,
  votingClosed,
  votingRevealed,
} from '../fixtures/participant.ts'
import type { StillCase } from './stillLive.ts'

const dots = { q8: 2, q10: 1 }
const ballot = {
  value: { dots, done: false },
  seq: 3,
  nonce: 'n',
  committedSeq: 3,
  committedNonce: 'n',
  refused: null,
}
const longWord = `Hoe werkt het ${'samenwerkingsverbandenoverleg'.repeat(12)}?`

/** One moment each, by name: `?case=vote`. */
export const participantCases: Readonly<Record<string, () => StillCase>> = {
  lobby: () => ({ shared: participantAt(1, activities.lobby), mine: mineWith('s1-01', { kind: 'lobby' }) }),
  waiting: () => ({ shared: participantAt(1, null), mine: mineWith(null, null) }),
  plenary: () => ({ shared: participantAt(2, activities.plenary), mine: mineWith('s1-02', { kind: 'plenary' }) }),
  agreements: () => ({
    shared: participantAt(3, activities.agreements),
    mine: mineWith('s1-03', { kind: 'agreements', agreed: false, proposalsLeft: 2 }),
  }),
  agreed: () => ({
    shared: participantAt(3, activities.agreements),
    mine: mineWith('s1-03', { kind: 'agreements', agreed: true, proposalsLeft: 0 }),
  }),
  outline: () => ({ shared: participantAt(6, activities.outline), mine: mineWith('s1-06', { kind: 'outline' }) }),
  break: () => ({ shared: participantAt(7, activities.break), mine: mineWith('s1-07', { kind: 'break' }) }),
  inspiration: () => ({
    shared: participantAt(8, activities.inspiration),
    mine: mineWith('s1-08', { kind: 'collect', cardsLeft: 3, supportedIds: [] }),
    status: { connection: 'reconnecting', pending: 3 },
    kept: {
      'draft:s1-08:card': {
        type: 'inspiration',
        text: 'Hoe kiezen jullie de juiste coach bij een familie?',
        kind: null,
        themeId: null,
        sourceRegionId: 'overijssel',
        attribution: 'region',
      },
      'own-cards': {
        w1: {
          cardId: 'w1',
          cardSeq: 1,
          activityId: 's1-08',
          type: 'inspiration',
          content: {
            text: 'Wat kan Limburg leren van de aanpak rondom familiebedrijven van Overijssel?',
            kind: null,
            themeId: 'familiebedrijven',
            sourceRegionId: 'overijssel',
          },
          attribution: 'region',
          at: Date.now() - 60_000,
          isWaiting: true,
        },
      },
    },
  }),
  collect: () => ({
    shared: participantAt(9, activities.collect),
    mine: mineWith('s1-09', { kind: 'collect', cardsLeft: 5, supportedIds: [] }),
  }),
  collectFull: () => ({
    shared: participantAt(9, {
      ...activities.collect,
      cards: {
        ...activities.collect.cards,
        long: { ...(questionCards[7] ?? questionCards[0]), id: 'long', text: longWord } as never,
      },
      order: ['long', ...activities.collect.order],
    }),
    mine: mineWith('s1-09', { kind: 'collect', cardsLeft: 3, supportedIds: [] }, ownQuestions),
    kept: {
      'draft:s1-09:card': {
        type: 'learningQuestion',
        text: longWord,
        kind: 'process',
        themeId: 'consortium',
        sourceRegionId: null,
        attribution: 'anonymous',
      },
    },
  }),
  collectClosed: () => ({
    shared: participantAt(9, { ...activities.collect, phase: 'closed' }),
    mine: mineWith('s1-09', { kind: 'collect', cardsLeft: 3, supportedIds: [] }, ownQuestions),
  }),
  reading: () => ({
    shared: participantAt(11, { ...voting, phase: 'ready' }),
    mine: mineWith('s1-11', { kind: 'dotVote', ballot: null }),
  }),
  vote: () => ({
    shared: participantAt(11, voting),
    mine: mineWith('s1-11', { kind: 'dotVote', ballot: { ballotSeq: 3, dots, done: false } }),
  }),
  voteDone: () => ({
    shared: participantAt(11, voting),
    mine: mineWith('s1-11', { kind: 'dotVote', ballot: { ballotSeq: 3, dots, done: true } }),
  }),
  voteClosed: () => ({
    shared: participantAt(11, { ...votingClosed, facilitatorLooked: true }),
    mine: mineWith('s1-11', { kind: 'dotVote', ballot: null }),
    kept: { 'ballot:s1-11': ballot },
  }),
  voteLate: () => ({
    shared: participantAt(11, votingClosed),
    mine: mineWith('s1-11', { kind: 'dotVote', ballot: null }),
    kept: {
      'ballot:s1-11': {
        ...ballot,
        committedSeq: 0,
        refused: { code: 'voteClosed', closedAt: votingClosed.closedAt },
      },
    },
  }),
  result: () => ({
    shared: participantAt(11, votingRevealed),
    mine: mineWith('s1-11', { kind: 'dotVote', ballot: null }),
    kept: { 'ballot:s1-11': ballot },
  }),
  resultByRegion: () => ({
    shared: participantAt(11, { ...votingRevealed, weight: 'region' } as never),
    mine: mineWith('s1-11', { kind: 'dotVote', ballot: null }),
  }),
  link: () => ({
    shared: participantAt(12, linking),
    mine: mineWith('s1-12', { kind: 'link', bringer: [], experienced: ['q5'] }),
  }),
  linkHidden: () => ({
    shared: participantAt(12, linkingHidden),
    mine: mineWith('s1-12', { kind: 'link', bringer: [], experienced: [] }),
  }),
  checkout: () => ({
    shared: participantAt(14, activities.checkout),
    mine: mineWith('s1-14', { kind: 'checkout', answer: null }),
  }),
  checkoutDone: () => ({
    shared: participantAt(14, activities.checkout),
    mine: mineWith('s1-14', {
      kind: 'checkout',
      answer: { answerSeq: 1, sentence: 'Volgende week bel ik Rianne uit Overijssel.', scores: { r1: 4, r2: 5 } },
    }),
  }),
  announced: () => ({
    shared: participantAt(9, activities.collect, {
      announced: {
        activityId: 's1-11',
        title: { nl: 'Stemmen op leervragen', en: 'Voting on learning questions' },
        entersAt: Date.now() + 4_400,
      },
    }),
    mine: mineWith('s1-09', { kind: 'collect', cardsLeft: 5, supportedIds: [] }),
  }),
  trouble: () => ({
    shared: participantAt(2, activities.plenary),
    mine: mineWith('s1-02', { kind: 'plenary' }, ownQuestions),
    status: { connection: 'reconnecting', pending: 3, storageBlocked: true },
    notCounted: [
      {
        id: 'x',
        name: 'collect.putCard',
        activityId: 's1-09',
        data: { text: 'Hoe vinden we genoeg mensen voor de avond?' },
        code: 'activityClosed',
        params: { closedAt: votingClosed.closedAt },
        at: Date.now(),
      },
    ],
    kept: {
      'draft:s1-09:card': {
        type: 'learningQuestion',
        text: 'Hoe bereiken we onder',
        kind: 'process',
        themeId: null,
        sourceRegionId: null,
        attribution: 'region',
      },
    },
  }),
  connecting: () => ({ shared: null, mine: null, status: { connection: 'connecting' } }),
  stopped: () => ({ shared: null, mine: null, status: { connection: 'stopped', stopped: 'linkUnknown' } }),
  tooOld: () => ({ shared: null, mine: null, status: { connection: 'stopped', stopped: 'clientTooOld' } }),
}
