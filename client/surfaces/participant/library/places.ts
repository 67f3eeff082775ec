import { useState } from 'react'

/** A page of the library. */
export type Place =
  | { readonly page: 'home' | 'instruments' | 'regions' | 'pairs' | 'indicators' | 'questions' | 'newInstrument' }
  | { readonly page: 'lessons'; readonly themeId?: string; readonly regionId?: string }
  | { readonly page: 'instrument' | 'editInstrument' | 'lesson' | 'question'; readonly id: string }
  | { readonly page: 'region'; readonly id: string }
  /** An open board to write a lesson on, by activity. */
  | { readonly page: 'board'; readonly id: string }
  | { readonly page: 'pair'; readonly learnerId: string; readonly sourceId: string; readonly themeId: string }

/** What is chosen on a page, kept while one reads on from it: `theme`, `query` and so on. */
export type Choices = Readonly<Record<string, string | null>>

interface Visit {
  readonly place: Place
  readonly choices: Choices
  /** Where the page was scrolled to when it was left. */
  readonly scrollY: number
}

export interface Trail {
  readonly place: Place
  readonly choices: Choices
  readonly scrollY: number
  readonly depth: number
  readonly choose: (choices: Choices) => void
  readonly go: (place: Place) => void
  /** Instead of this page: what was made there is shown. */
  readonly replace: (place: Place) => void
  readonly back: () => void
}

/** The way through the library: each page stays as it was left until one comes back to it. */
export function useTrail(): Trail {
  const [visits, setVisits] = useState<readonly Visit[]>([start])
  const now = visits.at(-1) ?? start
  const change = (visit: Visit): void => setVisits([...visits.slice(0, -1), visit])
  const left: Visit = { ...now, scrollY: window.scrollY }
  return {
    ...now,
    depth: visits.length,
    choose: (choices) => change({ ...now, choices: { ...now.choices, ...choices } }),
    go: (place) => setVisits([...visits.slice(0, -1), left, visitOf(place)]),
    replace: (place) => setVisits([...visits.slice(0, -1), visitOf(place)]),
    back: () => setVisits(visits.length > 1 ? visits.slice(0, -1) : visits),
  }
}

const visitOf = (place: Place): Visit => ({ place, choices: {}, scrollY: 0 })
const start: Visit = visitOf({ page: 'home' })
