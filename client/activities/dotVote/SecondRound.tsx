import panel from '../../console/panel.module.css'
import { useConsoleSend } from '../../console/useConsoleSend.ts'
import { useT } from '../../i18n/useT.ts'
import { Button } from '../../ui/Button.tsx'
import { SegmentedChoice } from '../../ui/SegmentedChoice.tsx'
import type { KindView } from '../module.ts'
import styles from './Facilitator.module.css'

type Round = NonNullable<KindView<'dotVote', 'facilitator'>['secondRound']>

interface SecondRoundProps {
  readonly round: Round
  readonly activityId: string
}

const usualTop = 5
const mostTop = 20

/** Which questions a second vote is about: those of now, all of the first round, or its best. */
export function SecondRound({ round: { repeat, hasTop }, activityId }: SecondRoundProps) {
  const t = useT()
  const send = useConsoleSend()
  const top = repeat?.top ?? null
  const set = (next: Round['repeat']) => send({ name: 'dotVote.setRepeat', activityId, data: { repeat: next } })
  const setTop = (count: number): void => {
    if (count >= 1 && count <= mostTop) set({ top: count })
  }
  return (
    <section className={panel.section}>
      <SegmentedChoice
        look="list"
        legend={t('facilitator.round.title')}
        value={repeat === null ? 'fresh' : top === null ? 'all' : 'top'}
        onChange={(choice) => set(choice === 'fresh' ? null : { top: choice === 'all' ? null : usualTop })}
        options={[
          { value: 'fresh', label: t('facilitator.round.fresh'), description: t('facilitator.round.freshHint') },
          { value: 'all', label: t('facilitator.round.all'), description: t('facilitator.round.allHint') },
          {
            value: 'top',
            label: t('facilitator.round.top'),
            description: hasTop
              ? t('facilitator.round.topHint', { count: top ?? usualTop })
              : t('facilitator.round.topNot'),
            isDisabled: !hasTop,
          },
        ]}
      />
      {top !== null && (
        <div className={styles.budget}>
          <span className={styles.kind}>{t('facilitator.round.topCount')}</span>
          <Button icon="minus" label={t('facilitator.round.fewer')} onClick={() => setTop(top - 1)} />
          <span className={styles.count}>{top}</span>
          <Button icon="plus" label={t('facilitator.round.more')} onClick={() => setTop(top + 1)} />
        </div>
      )}
    </section>
  )
}
