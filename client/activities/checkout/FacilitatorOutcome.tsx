import { PageControl } from '../../console/PageControl.tsx'
import panel from '../../console/panel.module.css'
import { useConsoleSend } from '../../console/useConsoleSend.ts'
import { useWallPlace } from '../../console/useWallPlace.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Suppressed } from '../../ui/Suppressed.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import type { KindView } from '../module.ts'
import styles from './FacilitatorOutcome.module.css'

type CheckoutView = KindView<'checkout', 'facilitator'>

interface FacilitatorOutcomeProps {
  readonly activity: CheckoutView
  readonly outcome: NonNullable<CheckoutView['outcome']>
  readonly activityId: string
}

/** The sentences, each of which can be taken off the screen, and how often each score was given. */
export function FacilitatorOutcome({ activity, outcome, activityId }: FacilitatorOutcomeProps) {
  const t = useT()
  const pick = usePick()
  const send = useConsoleSend()
  const place = useWallPlace(activityId)
  const hidden = new Set(activity.hiddenSentences)
  return (
    <>
      <section className={panel.section}>
        <div className={panel.head}>
          <h3>{t('facilitator.checkout.scores')}</h3>
          <span className={panel.hint}>{t('facilitator.checkout.answers', { count: outcome.answers })}</span>
        </div>
        {(outcome.proxyAnswers ?? 0) > 0 && (
          <p className={panel.hint}>{t('facilitator.checkout.proxies', { count: outcome.proxyAnswers ?? 0 })}</p>
        )}
        {activity.statements.map(({ id, text }) => {
          const counts = outcome.distributions[id] ?? null
          return (
            <div key={id} className={panel.section}>
              <p>{pick(text)}</p>
              {counts === null ? <Suppressed /> : <Distribution counts={counts} label={pick(text)} />}
            </div>
          )
        })}
        <p className={panel.hint}>{t('facilitator.checkout.scale')}</p>
      </section>
      <section className={panel.section}>
        <div className={panel.head}>
          <h3>{t('facilitator.checkout.sentences')}</h3>
          <PageControl
            page={activity.page}
            place={place}
            onPage={(page) => send({ name: 'checkout.showPage', activityId, data: { page } })}
          />
        </div>
        {outcome.sentences.length === 0 && <p className={panel.hint}>{t('facilitator.checkout.noSentences')}</p>}
        <ul className={panel.list}>
          {outcome.sentences.map((text, index) => {
            const isHidden = hidden.has(index)
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a sealed sentence has no name but its place
              <li key={index} className={panel.item}>
                <div className={panel.text}>
                  <p className={isHidden ? panel.gone : undefined}>{text}</p>
                  {isHidden && (
                    <p className={panel.meta}>
                      <Chip tone="line">{t('facilitator.checkout.hidden')}</Chip>
                    </p>
                  )}
                </div>
                <Button
                  look="quiet"
                  label={t(isHidden ? 'facilitator.checkout.showLabel' : 'facilitator.checkout.hideLabel', { text })}
                  onClick={() =>
                    send({ name: 'checkout.setSentenceHidden', activityId, data: { index, hidden: !isHidden } })
                  }
                >
                  {t(isHidden ? 'facilitator.checkout.show' : 'facilitator.checkout.hide')}
                </Button>
              </li>
            )
          })}
        </ul>
      </section>
    </>
  )
}

/** How often 1, 2, 3, 4 and 5 were given: a figure at every bar, never a mean. */
function Distribution({ counts, label }: { readonly counts: readonly number[]; readonly label: string }) {
  const t = useT()
  const most = Math.max(1, ...counts)
  return (
    <ol className={styles.bars} aria-label={label}>
      {counts.map((count, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is the score
        <li key={index} className={styles.column}>
          <VisuallyHidden>{t('facilitator.checkout.countOf', { count, value: index + 1 })}</VisuallyHidden>
          <span className={styles.count} aria-hidden="true">
            {count}
          </span>
          <span className={styles.bar} style={{ '--bar-share': `${(count / most) * 100}%` }} />
          <span className={styles.value} aria-hidden="true">
            {index + 1}
          </span>
        </li>
      ))}
    </ol>
  )
}
