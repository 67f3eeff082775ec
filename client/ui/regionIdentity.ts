import type { Region } from '../../shared/programme/regions.ts'
import type { Translate } from '../i18n/messageTypes.ts'
import { useT } from '../i18n/useT.ts'

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
  return (region) => identityOf(region, t)
}

function identityOf(region: Region, t: Translate): RegionIdentity & { readonly id: string } {
  return {
    id: region.id,
    seat: region.seat,
    letters: region.letters,
    typeWord: t(`common.regionType.${region.type}`),
    // `region.name` already says the type: “provincie Limburg”.
    name: region.shortName,
    shortName: region.shortName,
  }
}

/** “provincie Limburg” */
export const fullName = (region: RegionIdentity): string => `${region.typeWord} ${region.name}`
