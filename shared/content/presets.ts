import type { PlannedActivity } from '../programme/agenda.ts'
import type { ItemPreset } from '../programme/itemPresets.ts'
import type { Localised } from '../programme/localised.ts'

type PresetItem = Omit<PlannedActivity, 'id'>

const none: Localised = { nl: '', en: '' }

/** What a facilitator can add to a session on the day. */
const presets: { readonly [P in ItemPreset]: PresetItem } = {
  talk: {
    templateKind: 'plenary',
    title: { nl: 'Gesprek', en: 'Conversation' },
    prompt: { nl: 'We praten met de hele groep.', en: 'We talk with the whole group.' },
    says: none,
    minutes: 10,
    steps: [],
    settings: { showAgenda: false },
  },
  break: {
    templateKind: 'break',
    title: { nl: 'Pauze', en: 'Break' },
    prompt: { nl: 'Even pauze. We gaan op tijd verder.', en: 'A short break. We go on in time.' },
    says: none,
    minutes: 10,
    steps: [],
    settings: {},
  },
  agreements: {
    templateKind: 'agreements',
    title: { nl: 'Spelregels', en: 'Ground rules' },
    prompt: { nl: 'Wat spreken we met elkaar af?', en: 'What do we agree with each other?' },
    says: none,
    minutes: 5,
    steps: [],
    settings: { agreementIds: ['ag-1', 'ag-2', 'ag-3', 'ag-4', 'ag-5', 'ag-6'], allowAdd: true },
  },
  questions: {
    templateKind: 'collect',
    title: { nl: 'Leervragen schrijven', en: 'Writing learning questions' },
    prompt: { nl: 'Wat wil jij leren van de andere regio’s?', en: 'What do you want to learn from the other regions?' },
    says: none,
    minutes: 10,
    steps: [],
    settings: { cardType: 'learningQuestion', fields: ['kind', 'theme', 'text'], maxChars: 160 },
  },
  ideas: {
    templateKind: 'collect',
    title: { nl: 'Ideeën ophalen', en: 'Collecting ideas' },
    prompt: { nl: 'Welk idee wil je delen?', en: 'Which idea do you want to share?' },
    says: none,
    minutes: 10,
    steps: [],
    settings: { cardType: 'idea', fields: ['theme', 'text'], maxChars: 140 },
  },
  dosAndDonts: {
    templateKind: 'doDontBoard',
    title: { nl: 'Do’s en don’ts', en: 'Do’s and don’ts' },
    prompt: {
      nl: 'Wat werkte bij jullie? En wat zou je een collega afraden?',
      en: 'What worked for you? And what would you advise a colleague against?',
    },
    says: none,
    minutes: 15,
    steps: [],
    settings: { perTable: false, moderation: 'anonymous', maxCards: 10 },
  },
  vote: {
    templateKind: 'dotVote',
    title: { nl: 'Stemmen op leervragen', en: 'Voting on learning questions' },
    prompt: { nl: 'Welke vragen brengen ons het verst?', en: 'Which questions take us furthest?' },
    says: none,
    minutes: 10,
    steps: [],
    settings: { maxPerItem: 2, dots: { perKind: { divisor: 3, min: 2, max: 4 } } },
  },
  result: {
    templateKind: 'link',
    title: { nl: 'Uitslag en koppelen', en: 'Results and linking' },
    prompt: {
      nl: 'Wie brengt de vraag in? Wie heeft ervaring?',
      en: 'Who brings the question in? Who has experience?',
    },
    says: none,
    minutes: 15,
    steps: [],
    settings: { topN: 6, rescueOne: true },
  },
  profile: {
    templateKind: 'profile',
    title: { nl: 'Profielen van de regio’s', en: 'Profiles of the regions' },
    prompt: {
      nl: 'Wie zijn jullie? Werk het profiel van je regio samen bij.',
      en: 'Who are you? Bring your region’s profile up to date together.',
    },
    says: none,
    minutes: 15,
    steps: [],
    settings: {},
  },
  definition: {
    templateKind: 'definitionRound',
    title: { nl: 'Definitieronde', en: 'Definition round' },
    prompt: {
      nl: 'Wat houdt regionale innovatie in, bij jullie?',
      en: 'What does regional innovation mean, in your region?',
    },
    says: none,
    minutes: 10,
    steps: [],
    settings: {},
  },
  learning: {
    templateKind: 'learningMap',
    title: { nl: 'Wie leert van wie?', en: 'Who learns from whom?' },
    prompt: {
      nl: 'Kijk wie van jullie wil leren, en van wie jullie leren. Wie spreek je straks aan?',
      en: 'See who wants to learn from you, and from whom you learn. Who will you talk to later?',
    },
    says: none,
    minutes: 10,
    steps: [],
    settings: { suggestionCount: 10 },
  },
  checkOut: {
    templateKind: 'checkout',
    title: { nl: 'Check-out', en: 'Check-out' },
    prompt: { nl: 'Wat neem je mee?', en: 'What do you take home?' },
    says: none,
    minutes: 5,
    steps: [],
    settings: { reactionIds: ['r1', 'r2'], anonymous: true },
  },
}

export const presetItem = (preset: ItemPreset): PresetItem => presets[preset]
