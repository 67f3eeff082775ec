import type { Localised } from '../programme/localised.ts'

/** What can be said of a region's situation, to find regions that look alike or differ. A file of its own: phones load it. */
export const contextTags: readonly { readonly id: string; readonly label: Localised }[] = [
  { id: 'landelijk', label: { nl: 'Landelijk', en: 'Rural' } },
  { id: 'stedelijk', label: { nl: 'Stedelijk', en: 'Urban' } },
  { id: 'stadsrand', label: { nl: 'Stadsrand', en: 'Urban fringe' } },
  { id: 'gemengd', label: { nl: 'Gemengd gebied', en: 'Mixed area' } },
  { id: 'grensregio', label: { nl: 'Grensregio', en: 'Border region' } },
  { id: 'krimpende-beroepsbevolking', label: { nl: 'Afnemende beroepsbevolking', en: 'Shrinking workforce' } },
  { id: 'stabiel', label: { nl: 'Stabiele bevolking', en: 'Stable population' } },
  { id: 'groei', label: { nl: 'Groeiende bevolking', en: 'Growing population' } },
  { id: 'krappe-arbeidsmarkt', label: { nl: 'Krappe arbeidsmarkt', en: 'Tight labour market' } },
  { id: 'maakindustrie', label: { nl: 'Maakindustrie', en: 'Manufacturing' } },
  { id: 'handel-logistiek', label: { nl: 'Handel en logistiek', en: 'Trade and logistics' } },
  { id: 'agrifood', label: { nl: 'Landbouw en voeding', en: 'Agriculture and food' } },
  { id: 'techniek', label: { nl: 'Techniek', en: 'Technology' } },
  { id: 'detailhandel-ambacht', label: { nl: 'Winkels en ambacht', en: 'Retail and crafts' } },
  { id: 'kleinbedrijf', label: { nl: 'Veel kleine bedrijven', en: 'Many small firms' } },
  { id: 'familiebedrijven-talrijk', label: { nl: 'Veel familiebedrijven', en: 'Many family businesses' } },
]
