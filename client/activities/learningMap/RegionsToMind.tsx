import type { PublicCard } from '../../../shared/programme/cards.ts'
import type { LearningSuggestion } from '../../../shared/programme/learningPotential.ts'
import panel from '../../console/panel.module.css'
import { useFormat } from '../../i18n/format.ts'
import { useT } from '../../i18n/useT.ts'
import { useView } from '../../store/live.tsx'

interface RegionsToMindProps {
  readonly inspiration: readonly PublicCard[]
  readonly suggested: readonly LearningSuggestion[]
}

/** Whom the room overlooks: only the facilitator reads it. */
export function RegionsToMind({ inspiration, suggested }: RegionsToMindProps) {
  const t = useT()
  const { list } = useFormat()
  const { regions, order } = useView('facilitator', (view) => ({ regions: view.regions, order: view.regionOrder }))
  const wished = inspiration.filter(({ regionId, sourceRegionId }) => sourceRegionId !== regionId)
  const asked = new Set(wished.map(({ sourceRegionId }) => sourceRegionId))
  const learns = new Set(wished.map(({ regionId }) => regionId))
  const offers = new Set(
    suggested.flatMap(({ sourceId, reasons }) => (reasons.some(({ type }) => type === 'offer') ? sourceId : [])),
  )
  const named = (ids: readonly string[]): string => list(ids.map((id) => regions[id]?.shortName ?? ''))
  const unasked = wished.length === 0 ? [] : order.filter((id) => !asked.has(id))
  const onlyGives = order.filter((id) => (asked.has(id) || offers.has(id)) && !learns.has(id) && wished.length > 0)
  if (unasked.length === 0 && onlyGives.length === 0) return null
  return (
    <section className={panel.section}>
      <h2 className={panel.title}>{t('learningMap.console.notice')}</h2>
      <p className={panel.hint}>{t('learningMap.console.noticeHint')}</p>
      <dl className={panel.section}>
        {unasked.length > 0 && (
          <div>
            <dt className={panel.hint}>{t('learningMap.console.unasked')}</dt>
            <dd>{named(unasked)}</dd>
          </div>
        )}
        {onlyGives.length > 0 && (
          <div>
            <dt className={panel.hint}>{t('learningMap.console.onlyGives')}</dt>
            <dd>{named(onlyGives)}</dd>
          </div>
        )}
      </dl>
    </section>
  )
}
