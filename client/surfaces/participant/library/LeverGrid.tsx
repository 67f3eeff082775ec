import type { ShownDeal } from '../../../../shared/programme/deals.ts'
import { usePick, useT } from '../../../i18n/useT.ts'
import { Button } from '../../../ui/Button.tsx'
import styles from './Library.module.css'
import { Part } from './parts.tsx'
import { entryOf, linesOf } from './readDeal.ts'
import { useLibrary } from './useLibrary.ts'

/** Levers, and in words what each does for each goal: as a list, because no phone is as wide as the grid. */
export function LeverGrid({ deal }: { readonly deal: ShownDeal | undefined }) {
  const t = useT()
  const pick = usePick()
  const { knowledge, trail } = useLibrary()
  const levers = linesOf(deal, 'lever')
  const goals = linesOf(deal, 'goal')
  if (levers.length === 0) return null
  return (
    <Part title={t('library.region.levers')}>
      <ul className={styles.said}>
        {levers.map((lever) => {
          const instrument = lever.instrumentId === null ? undefined : knowledge.instruments[lever.instrumentId]
          const said = goals.flatMap((goal) => {
            const effect = entryOf(deal, { part: 'effect', lever: lever.slot, goal: goal.slot })?.value ?? null
            return effect === null ? [] : [{ goal, effect }]
          })
          return (
            <li key={lever.slot} className={styles.block}>
              <bdi className={styles.rowTitle}>{pick(lever.value)}</bdi>
              {said.length > 0 && (
                <dl className={styles.effects} aria-label={t('library.region.grid')}>
                  {said.map(({ goal, effect }) => (
                    <div key={goal.slot}>
                      <dt>{pick(goal.value)}</dt>
                      <dd>{t(`library.region.effect.${effect}`)}</dd>
                    </div>
                  ))}
                </dl>
              )}
              {instrument !== undefined && (
                <div>
                  <Button
                    look="quiet"
                    className={styles.inText}
                    onClick={() => trail.go({ page: 'instrument', id: instrument.id })}
                  >
                    {pick(instrument.name)}
                  </Button>
                </div>
              )}
            </li>
          )
        })}
      </ul>
    </Part>
  )
}
