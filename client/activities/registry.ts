import type { ActivityKind } from '../../shared/activities/registry.ts'
import type { ActivityFaces } from './module.ts'

/** ONE ENTRY PER KIND. A forgotten one does not compile. */
export const activityFaces: { readonly [K in ActivityKind]: ActivityFaces<K> } = {
  lobby: {
    participant: () => import('./lobby/Participant.tsx'),
    facilitator: () => import('./lobby/Facilitator.tsx'),
    projector: () => import('./lobby/Projector.tsx'),
    hasSignals: false,
  },
  plenary: {
    participant: () => import('./plenary/Participant.tsx'),
    facilitator: () => import('./plenary/Facilitator.tsx'),
    projector: () => import('./plenary/Projector.tsx'),
  },
  agreements: {
    participant: () => import('./agreements/Participant.tsx'),
    facilitator: () => import('./agreements/Facilitator.tsx'),
    projector: () => import('./agreements/Projector.tsx'),
    observer: () => import('./agreements/Observer.tsx'),
  },
  break: {
    participant: () => import('./break/Participant.tsx'),
    facilitator: () => import('./break/Facilitator.tsx'),
    projector: () => import('./break/Projector.tsx'),
    hasSignals: false,
  },
  collect: {
    participant: () => import('./collect/Participant.tsx'),
    facilitator: () => import('./collect/Facilitator.tsx'),
    projector: () => import('./collect/Projector.tsx'),
    observer: () => import('./collect/Observer.tsx'),
    hasResult: ({ order }) => order.length > 0,
  },
  dotVote: {
    participant: () => import('./dotVote/Participant.tsx'),
    facilitator: () => import('./dotVote/Facilitator.tsx'),
    projector: () => import('./dotVote/Projector.tsx'),
    observer: () => import('./dotVote/Observer.tsx'),
    hasResult: ({ result }) => result !== null,
  },
  link: {
    participant: () => import('./link/Participant.tsx'),
    facilitator: () => import('./link/Facilitator.tsx'),
    projector: () => import('./link/Projector.tsx'),
    observer: () => import('./link/Observer.tsx'),
    hasResult: ({ questions }) => questions !== null,
  },
  checkout: {
    participant: () => import('./checkout/Participant.tsx'),
    facilitator: () => import('./checkout/Facilitator.tsx'),
    projector: () => import('./checkout/Projector.tsx'),
    observer: () => import('./checkout/Observer.tsx'),
    hasResult: ({ outcome }) => outcome !== null,
  },
  profile: {
    participant: () => import('./profile/Participant.tsx'),
    facilitator: () => import('./profile/Facilitator.tsx'),
    projector: () => import('./profile/Projector.tsx'),
    observer: () => import('./profile/Observer.tsx'),
    hasResult: ({ regionId }) => regionId !== null,
    texts: 'profile',
    phoneTexts: 'deal',
  },
  definitionRound: {
    participant: () => import('./definitionRound/Participant.tsx'),
    facilitator: () => import('./definitionRound/Facilitator.tsx'),
    projector: () => import('./definitionRound/Projector.tsx'),
    observer: () => import('./definitionRound/Observer.tsx'),
    hasResult: ({ answers }) => answers !== null,
    texts: 'definitionRound',
    phoneTexts: 'deal',
  },
  doDontBoard: {
    participant: () => import('./doDontBoard/Participant.tsx'),
    facilitator: () => import('./doDontBoard/Facilitator.tsx'),
    projector: () => import('./doDontBoard/Projector.tsx'),
    observer: () => import('./doDontBoard/Observer.tsx'),
    texts: 'lessons',
    consoleTexts: 'doDontBoard',
    phoneTexts: 'deal',
  },
  matrix: {
    participant: () => import('./matrix/Participant.tsx'),
    facilitator: () => import('./matrix/Facilitator.tsx'),
    projector: () => import('./matrix/Projector.tsx'),
    observer: () => import('./matrix/Observer.tsx'),
    hasResult: ({ levels }) => levels !== null,
    texts: 'matrix',
    consoleTexts: 'deals',
    phoneTexts: 'deal',
  },
  outline: {
    participant: () => import('./outline/Participant.tsx'),
    facilitator: () => import('./outline/Facilitator.tsx'),
    projector: () => import('./outline/Projector.tsx'),
  },
}
