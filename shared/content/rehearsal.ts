import type { QuestionKind } from '../programme/cards.ts'
import type { DealTextName } from '../programme/dealParts.ts'
import sample from './sample-programme.json' with { type: 'json' }

/** What simulated people write in a rehearsal: in Dutch, as in the room. */

/** Made-up first names of the example programme. */
export const rehearsalNames: readonly string[] = sample.demoParticipants.map(({ displayName }) => displayName)

export const rehearsalQuestions: readonly {
  readonly kind: QuestionKind
  readonly themeId: string
  readonly text: string
}[] = sample.learningQuestions.flatMap(({ origin, kind, themeId, text }) =>
  origin === 'example' && (kind === 'process' || kind === 'content') ? [{ kind, themeId, text: text.nl }] : [],
)

/** Sentences round a theme and a region, for more questions than were written out. */
export const questionForms: readonly {
  readonly kind: QuestionKind
  readonly text: (theme: string, region: string) => string
}[] = [
  { kind: 'process', text: (theme) => `Met wie begin je het eerst bij ${theme}, en waarom met die?` },
  { kind: 'process', text: (theme, region) => `Hoe krijgen we in ${region} meer ondernemers mee bij ${theme}?` },
  { kind: 'process', text: (theme) => `Wie neemt bij jullie de beslissing over ${theme}?` },
  { kind: 'process', text: (theme, region) => `Wat moet ${region} stoppen om ruimte te maken voor ${theme}?` },
  { kind: 'process', text: (theme) => `Hoe houd je ${theme} gaande als de subsidie ophoudt?` },
  { kind: 'process', text: (theme) => `Hoe meet je of ${theme} echt iets oplevert voor bedrijven?` },
  { kind: 'content', text: (theme) => `Welke eerste stap zet een klein bedrijf bij ${theme}?` },
  { kind: 'content', text: (theme, region) => `Wat werkt elders bij ${theme} dat in ${region} nog niet lukt?` },
  { kind: 'content', text: (theme) => `Welke kennis over ${theme} missen onze accountmanagers?` },
  { kind: 'content', text: (theme, region) => `Welk bedrijf in ${region} is een goed voorbeeld bij ${theme}?` },
  { kind: 'content', text: (theme) => `Wat vraagt ${theme} van de mensen op de werkvloer?` },
  { kind: 'content', text: (theme) => `Welke fout bij ${theme} hoeven wij niet meer te maken?` },
]

export const inspirationForms: readonly ((theme: string, region: string) => string)[] = [
  (theme, region) => `Wat kunnen wij van ${region} leren over ${theme}?`,
  (theme, region) => `Hoe heeft ${region} ondernemers gevonden voor ${theme}?`,
  (theme) => `Mogen we een keer meekijken bij jullie aanpak van ${theme}?`,
  (theme, region) => `Wat zou ${region} een volgende keer anders doen bij ${theme}?`,
]

export const rehearsalLessons: readonly string[] = sample.lessons.map(({ text }) => text.nl)

export const rehearsalAgreements: readonly string[] = [
  'We laten elkaar uitpraten.',
  'Telefoon alleen voor deze sessie.',
  'Een vraag is nooit dom.',
]

export const rehearsalSentences: readonly string[] = [
  'Ik bel morgen twee ondernemers om te vragen wat zij missen.',
  'We zijn minder ver dan ik dacht, en dat geeft rust.',
  'Eén aanspreekpunt per ondernemer: daar begin ik mee.',
  'Ik wil bij een andere regio op bezoek.',
  'Meten vanaf dag één, met drie cijfers.',
  'Iedereen worstelt met hetzelfde. Dat helpt.',
  'Eerst luisteren, dan pas een regeling bedenken.',
]

/** Answers to “what does it mean in your region?”, of any region. */
export const rehearsalAnswers: readonly string[] = [
  'Dat bedrijven iets nieuws durven te proberen, samen met iemand die ze vertrouwen.',
  'Slimmer werken met de mensen die er zijn. Het hoeft niet nieuw te zijn voor de wereld, wel voor het bedrijf.',
  'Alles waardoor een klein bedrijf over vijf jaar nog bestaat.',
  'Koplopers die laten zien hoe het kan, en volgers die het op hun eigen manier doen.',
  'Bedrijven, scholen en gemeenten die hetzelfde probleem aanpakken in plaats van elk hun eigen project.',
  'Een idee dat na de subsidie doorgaat.',
]

/** What any region could say of itself. */
export const rehearsalProfile: {
  readonly texts: readonly { readonly name: DealTextName; readonly value: string }[]
  readonly goals: readonly string[]
  readonly levers: readonly string[]
  readonly offers: readonly string[]
  readonly asks: readonly string[]
  readonly indicators: readonly string[]
} = {
  texts: [
    { name: 'forWhom', value: 'Bedrijven met hooguit vijftig medewerkers die willen, maar geen tijd vinden.' },
    { name: 'what', value: 'Een vaste adviseur komt langs, kijkt mee en belt na drie maanden terug.' },
    { name: 'situation', value: 'Veel kleine bedrijven, korte lijnen, en te weinig vakmensen.' },
    { name: 'proud', value: 'Ondernemers raden ons aan elkaar aan.' },
    { name: 'hard', value: 'Na de eerste maanden zakt de aandacht weg.' },
  ],
  goals: ['Meer bedrijven die slimmer werken', 'Vakmensen in de regio houden'],
  levers: ['Bezoek door een vaste adviseur', 'Leergroep van ondernemers', 'Studenten in het bedrijf'],
  offers: ['Onze vragenlijst voor het eerste gesprek.'],
  asks: ['Hoe houden jullie bedrijven betrokken na het eerste jaar?'],
  indicators: ['Bedrijven die na een jaar nog met hun plan werken'],
}

/** How a region sees how far it is: one sentence. */
export const rehearsalEvidence: readonly string[] = [
  'Twaalf bedrijven deden mee, acht gingen ermee door.',
  'We hebben drie gesprekken gehad en nog geen vaste aanpak.',
  'De accountmanagers doen het nu bij elk bezoek.',
  'Het staat in het plan, maar er is nog geen uur voor.',
  'Elk kwartaal kijken we samen naar de cijfers.',
  'Twee gemeenten proberen het dit jaar uit.',
]
