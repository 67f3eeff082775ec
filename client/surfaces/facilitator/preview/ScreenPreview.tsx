import { spellCode } from '../../../../shared/programme/joinCode.ts'
import { remainingMs } from '../../../../shared/programme/remaining.ts'
import type { FacilitatorView, NowView } from '../../../../shared/programme/views.ts'
import { useJoinAddress } from '../../../console/useJoinAddress.ts'
import type { Translate } from '../../../i18n/messageTypes.ts'
import { usePick, useT } from '../../../i18n/useT.ts'
import { useServerNow } from '../../../store/serverNow.ts'
import { Clock } from '../../../ui/Clock.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { QrCode } from '../../../ui/QrCode.tsx'
import styles from './Previews.module.css'
import { type Fact, screenOf } from './previewOf.ts'

/** The projector's page as a tile. */
export function ScreenPreview({ view, now }: { readonly view: FacilitatorView; readonly now: NowView | null }) {
  const t = useT()
  const pick = usePick()
  const { whole, code } = useJoinAddress()
  const shown = screenOf(view)
  const title = pick(shown.title ?? view.programme.title)
  const fact = shown.fact && factText(shown.fact, t)
  return (
    <figure className={styles.screen}>
      <figcaption className={styles.caption}>
        <Icon name="screen" size="16px" />
        {t('facilitator.see.screen')}
      </figcaption>
      {shown.hasQr ? (
        <div className={styles.join} aria-hidden="true">
          <QrCode address={whole} size="72px" />
          <b className={styles.code}>{spellCode(code)}</b>
        </div>
      ) : (
        <p className={shown.rankings ? styles.small : styles.title}>{title}</p>
      )}
      {shown.rankings && (
        <ol className={styles.lines}>
          {shown.rankings.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a place in a list of four
            <li key={index}>{pick(line)}</li>
          ))}
        </ol>
      )}
      <p className={styles.fact}>
        {shown.hasClock && now && <TileClock now={now} />}
        {fact}
      </p>
    </figure>
  )
}

function TileClock({ now }: { readonly now: NowView }) {
  const serverNow = useServerNow(1_000)
  return (
    <span aria-hidden="true" className={styles.clock}>
      <Clock
        look="header"
        size="16px"
        speaks={false}
        remainingMs={remainingMs(now.timer, serverNow)}
        totalMs={now.timer.totalMs}
        paused={now.timer.endsAt === null}
      />
    </span>
  )
}

function factText(fact: Fact, t: Translate): string {
  switch (fact.type) {
    case 'people':
      return t('facilitator.see.people', { count: fact.count })
    case 'done':
      return t('facilitator.progress.done', fact)
    case 'agreed':
      return t('facilitator.agreements.ofTotal', { agreed: fact.done, total: fact.total })
    case 'cards':
      return t('facilitator.see.cards', { count: fact.count })
    case 'text':
      return t(`facilitator.see.${fact.key}`)
  }
}
