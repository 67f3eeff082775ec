import { useFormat } from '../../i18n/format.ts'
import { useT } from '../../i18n/useT.ts'
import { useWall } from './WallContext.tsx'

/** More names than this are a list to read instead of a line to see. */
const mostNames = 3

/** Who is still expected: “Eindhoven komt nog.” */
export function useMissing(seated: ReadonlySet<string>): string {
  const t = useT()
  const { list } = useFormat()
  const { view } = useWall()
  const away = view.regionOrder.flatMap((id) => (seated.has(id) ? [] : (view.regions[id] ?? [])))
  if (away.length === 0) return t('projector.join.allHere')
  if (seated.size === 0) return t('projector.join.nobody')
  if (away.length > mostNames) return t('projector.join.missingMany', { count: away.length })
  return t('projector.join.missing', { count: away.length, regions: list(away.map((region) => region.shortName)) })
}
