import { createContext, useContext } from 'react'
import type { DealEntry } from '../../../../shared/programme/deals.ts'
import type { KnowledgeView } from '../../../../shared/programme/knowledge.ts'
import type { Region, Theme } from '../../../../shared/programme/regions.ts'
import { useLocale, usePick } from '../../../i18n/useT.ts'
import { useView } from '../../../store/live.tsx'
import { themeInSentence } from '../../../ui/reasonWords.ts'
import type { Trail } from './places.ts'

/** All that the library's pages read. */
export interface Library {
  readonly knowledge: KnowledgeView
  readonly ownId: string
  /** What the own region says, what is not saved yet included. */
  readonly ownDeal: Readonly<Record<string, DealEntry>>
  readonly trail: Trail
}

export const LibraryContext = createContext<Library | null>(null)

export function useLibrary(): Library {
  const library = useContext(LibraryContext)
  if (library === null) throw new Error('this component needs a LibraryContext above it')
  return library
}

export interface Places {
  readonly regions: readonly Region[]
  readonly themes: readonly Theme[]
  readonly regionOf: (id: string | null) => Region | undefined
  readonly themeOf: (id: string | null) => Theme | undefined
  /** “Familiebedrijven”; empty without a theme. */
  readonly themeName: (id: string | null) => string
  /** “familiebedrijven”, inside a sentence. */
  readonly themeWord: (id: string | null) => string
}

/** Regions and themes by id, and in the order of the table. */
export function useRegionsAndThemes(audience: 'participant' | 'facilitator' = 'participant'): Places {
  const pick = usePick()
  const locale = useLocale()
  const { regions, regionOrder, themes, themeOrder } = useView(audience, (view) => ({
    regions: view.regions,
    regionOrder: view.regionOrder,
    themes: view.themes,
    themeOrder: view.themeOrder,
  }))
  const themeOf = (id: string | null) => (id === null ? undefined : themes[id])
  const labelOf = (id: string | null) => themeOf(id)?.label ?? nothing
  return {
    regions: regionOrder.flatMap((id) => regions[id] ?? []),
    themes: themeOrder.flatMap((id) => themes[id] ?? []),
    regionOf: (id) => (id === null ? undefined : regions[id]),
    themeOf,
    themeName: (id) => pick(labelOf(id)),
    themeWord: (id) => themeInSentence(labelOf(id), locale),
  }
}

const nothing = { nl: '', en: '' }
