import type { RegionIdentity } from '../../../client/ui/regionIdentity.ts'

const names: readonly (readonly [letters: string, typeWord: string, name: string])[] = [
  ['AC', 'regio', 'Achterhoek'],
  ['BA', 'regio', 'BAR'],
  ['WB', 'regio', 'West-Brabant'],
  ['DR', 'provincie', 'Drenthe'],
  ['EI', 'gemeente', 'Eindhoven'],
  ['LI', 'provincie', 'Limburg'],
  ['OV', 'provincie', 'Overijssel'],
  ['UT', 'provincie', 'Utrecht'],
  ['ZL', 'regio', 'Zuid-Limburg'],
  ['FL', 'provincie', 'Flevoland'],
  ['ZE', 'provincie', 'Zeeland'],
  ['NB', 'provincie', 'Noord-Brabant'],
  ['GR', 'provincie', 'Groningen'],
  ['FR', 'provincie', 'Fryslân'],
  ['NH', 'provincie', 'Noord-Holland'],
  ['ZH', 'provincie', 'Zuid-Holland'],
  ['GE', 'provincie', 'Gelderland'],
  ['TW', 'regio', 'Twente'],
  ['VE', 'regio', 'Veluwe'],
  ['GO', 'regio', 'Gooi en Vechtstreek'],
  ['KE', 'regio', 'Kempen'],
  ['MA', 'gemeente', 'Maastricht'],
  ['NO', 'regio', 'Noordoostpolder'],
  ['WA', 'regio', 'Walcheren'],
  ['IJ', 'regio', 'IJmond'],
  ['RI', 'regio', 'Rivierenland'],
  ['AL', 'gemeente', 'Almere'],
  ['DE', 'gemeente', 'Deventer'],
  ['HE', 'regio', 'Heuvelland'],
  ['EE', 'regio', 'Eemland'],
]

/** Thirty regions, one per seat; the first nine are those of the drawings. */
export const sampleRegions: readonly (RegionIdentity & { readonly id: string })[] = names.map(
  ([letters, typeWord, name], seat) => ({ id: letters.toLowerCase(), seat, letters, typeWord, name }),
)

export const nineRegions = sampleRegions.slice(0, 9)

export function sampleRegion(letters: string): RegionIdentity & { readonly id: string } {
  const region = sampleRegions.find((candidate) => candidate.letters === letters)
  if (!region) throw new Error(`no sample region ${letters}`)
  return region
}
