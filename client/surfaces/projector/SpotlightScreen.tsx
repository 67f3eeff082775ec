import type { LitCard } from '../../../shared/programme/cards.ts'
import { inLocale } from '../../../shared/programme/inLocale.ts'
import { useLocale, usePick, useT } from '../../i18n/useT.ts'
import { fullName, useRegionIdentity } from '../../ui/regionIdentity.ts'
import { KindMark } from '../../ui/wall/KindMark.tsx'
import { LearningPair } from '../../ui/wall/LearningPair.tsx'
import { PlaneClock } from '../../ui/wall/WallClock.tsx'
import { useWall } from '../../ui/wall/WallContext.tsx'
import { WallFoot } from '../../ui/wall/WallFoot.tsx'
import { WallSheet } from '../../ui/wall/WallFrame.tsx'
import { WallText } from '../../ui/wall/WallText.tsx'
import { longestWord } from '../../ui/wall/wallText.ts'
import styles from './SpotlightScreen.module.css'
import { useLargestText } from './useLargestText.ts'

/** One card in the light, over whatever runs; the clock and the code stay where people look for them. */
export function SpotlightScreen({ card }: { readonly card: LitCard }) {
  const t = useT()
  const pick = usePick()
  const locale = useLocale()
  const { view } = useWall()
  const text = typeof card.text === 'string' ? card.text : inLocale(card.text, locale)
  const fitting = useLargestText(text)
  const theme = card.themeId === null ? undefined : view.themes[card.themeId]
  const what = [
    t(`projector.spotlight.${card.type}`),
    card.kind && t(`common.${card.kind}`),
    theme && pick(theme.label),
  ]
  return (
    <WallSheet>
      <div className={styles.plane}>
        <header className={styles.head}>
          <p className={styles.what}>
            {card.kind !== null && <KindMark kind={card.kind} onPlane />}
            <span>{what.filter(Boolean).join(' · ')}</span>
          </p>
          <div className={styles.clock}>
            <PlaneClock />
          </div>
        </header>
        <main className={styles.card}>
          <div className={styles.said} ref={fitting.box}>
            <h1 className={styles.text} ref={fitting.text} style={{ '--longest': longestWord(text) }}>
              <WallText text={card.text} />
            </h1>
          </div>
          <Source card={card} />
        </main>
      </div>
      <WallFoot note={null} />
    </WallSheet>
  )
}

/** Whose it is, as far as the author chose, and whom it is about. */
function Source({ card }: { readonly card: LitCard }) {
  const t = useT()
  const identify = useRegionIdentity()
  const { view } = useWall()
  const region = card.regionId === null ? undefined : view.regions[card.regionId]
  const source = card.sourceRegionId === null ? undefined : view.regions[card.sourceRegionId]
  const who = region
    ? fullName(identify(region))
    : t(
        card.isBundle
          ? 'projector.spotlight.bundle'
          : card.attribution === 'seed'
            ? 'projector.spotlight.seed'
            : 'common.anonymous',
      )
  return (
    <div className={styles.source}>
      <LearningPair learner={card.regionId} source={card.sourceRegionId} />
      <p className={styles.who}>
        {card.name !== null && (
          <>
            <bdi dir="auto">{card.name}</bdi>,{' '}
          </>
        )}
        {who}
        {source && (
          <span className={styles.about}>
            {' '}
            · {t('projector.spotlight.about', { region: fullName(identify(source)) })}
          </span>
        )}
      </p>
    </div>
  )
}
