import type { Region } from '../../../shared/programme/regions.ts'

export interface StartRegion {
  readonly type: Region['type']
  readonly name: string
  readonly letters: string
}

/** The nine deals that the template starts from; an unchanged list leaves the choice to the template itself. */
export const startRegions: readonly StartRegion[] = [
  { type: 'regio', name: 'Achterhoek', letters: 'AC' },
  { type: 'regio', name: 'BAR', letters: 'BA' },
  { type: 'regio', name: 'West-Brabant', letters: 'WB' },
  { type: 'provincie', name: 'Drenthe', letters: 'DR' },
  { type: 'gemeente', name: 'Eindhoven', letters: 'EI' },
  { type: 'provincie', name: 'Limburg', letters: 'LI' },
  { type: 'provincie', name: 'Overijssel', letters: 'OV' },
  { type: 'provincie', name: 'Utrecht', letters: 'UT' },
  { type: 'regio', name: 'Zuid-Limburg', letters: 'ZL' },
]
