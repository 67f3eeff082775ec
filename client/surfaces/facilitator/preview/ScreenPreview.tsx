import { spellCode } from '../../../../shared/programme/joinCode.ts'
import { remainingMs } from '../../../../shared/programme/remaining.ts'
import type { FacilitatorView, NowView } from '../../../../shared/programme/views.ts'
import type { Fact, Preview } from '../../../activities/kindConsole.ts'
import { useJoinAddress } from '../../../console/useJoinAddress.ts'
import type { Translate } from '../../../i18n/messageTypes.ts'
import { usePick, useT } from '../../../i18n/useT.ts'
import { useServerNow } from '../../../store/serverNow.ts'
import { Clock } from '../../../ui/Clock.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { QrCode } from '../../../ui/QrCode.tsx'
import styles from './Previews.module.css'

interface ScreenPreviewProps {
  readonly caption: string
  /** Null: nobody here knows what it is. */
  readonly shown: Preview | null
  readonly programme: FacilitatorView['programme']
  readonly now: NowView | null
  /** One that is not there yet takes less room. */
  readonly isComing?: boolean
}

/** The projector's page as a tile. */
export function ScreenPreview({ caption, shown, programme, now, isComing = false }: ScreenPreviewProps) {
  const t = useT()
  return (
    <figure className={styles.screen} data-over={shown?.over ?? undefined} data-coming={isComing || undefined}>
      <figcaption className={styles.caption}>
        <Icon name="screen" size="16px" />
        {caption}
      </figcaption>
      {shown === null ? (
        <p>{t('screens.heldUnknown')}</p>
      ) : shown.over === 'blank' ? (
        <p>{t('screens.isBlank')}</p>
      ) : (
        <Picture shown={shown} programme={programme} now={now} />
      )}
    </figure>
  )
}

interface PictureProps {
  readonly shown: Preview
  readonly programme: FacilitatorView['programme']
  readonly now: NowView | null
}

function Picture({ shown, programme, now }: PictureProps) {
  const t = useT()
  const pick = usePick()
  const { whole, code } = useJoinAddress()
  const fact = shown.fact && factText(shown.fact, t)
  return (
    <>
      {(shown.over === 'spotlight' || shown.over === 'pulse') && (
        <p className={styles.lit}>{t(shown.over === 'pulse' ? 'screens.pulse' : 'screens.lit')}</p>
      )}
      {shown.hasQr ? (
        <div className={styles.join} aria-hidden="true">
          <QrCode address={whole} size="72px" />
          <b className={styles.code}>{spellCode(code)}</b>
        </div>
      ) : (
        <p className={shown.rankings ? styles.small : styles.title}>
          {typeof shown.title === 'function' ? shown.title(t) : pick(shown.title ?? programme.title)}
        </p>
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
    </>
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
    case 'own':
      return fact.say(t)
    case 'text':
      return fact.key === 'rankingsUnseen' || fact.key === 'outcomeUnseen'
        ? t(`screens.${fact.key}`)
        : t(`facilitator.see.${fact.key}`)
  }
}
