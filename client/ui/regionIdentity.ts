import type { Locale } from '../../shared/programme/localised.ts'
import type { Region } from '../../shared/programme/regions.ts'
import type { Translate } from '../i18n/messageTypes.ts'
import { useLocale, useT } from '../i18n/useT.ts'

/** All that is needed to draw and to name a region. `seat` 0–29 is its fixed place, which decides shape and colour. */
export interface RegionIdentity {
  readonly seat: number
  readonly letters: string
  readonly typeWord: string
  readonly name: string
  /** For drawings with little room. */
  readonly shortName?: string | undefined
}

/** `const identify = useRegionIdentity(); <RegionMark region={identify(region)} />` */
export function useRegionIdentity(): (region: Region) => RegionIdentity & { readonly id: string } {
  const t = useT()
  const locale = useLocale()
  return (region) => identityOf(region, locale, t)
}

function identityOf(region: Region, locale: Locale, t: Translate): RegionIdentity & { readonly id: string } {
  return {
    id: region.id,
    seat: region.seat,
    letters: region.letters,
    typeWord: t(`common.regionType.${region.type}`),
    name: region.name[locale],
    shortName: region.shortName,
  }
}

/** “provincie Limburg” */
export const fullName = (region: RegionIdentity): string => `${region.typeWord} ${region.name}`
