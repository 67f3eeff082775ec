import { profileSteps } from '../../../shared/programme/profile.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import styles from '../../surfaces/observer/Observer.module.css'
import { OnWall } from '../../surfaces/observer/OnWall.tsx'
import { fullName, useRegionIdentity } from '../../ui/regionIdentity.ts'
import { useWall } from '../../ui/wall/WallContext.tsx'
import type { ObserverProps } from '../module.ts'
import { type Block, blocksOf } from './blocks.ts'

type Profile = ObserverProps<'profile'>['activity']

/** How far the regions are, or the profile that is shown. */
export default function ProfileObserver({ activity }: ObserverProps<'profile'>) {
  const t = useT()
  const identify = useRegionIdentity()
  const { view } = useWall()
  const { regionId, part, profile, howFar } = activity
  const shown = regionId === null ? undefined : view.regions[regionId]
  if (shown !== undefined && profile !== null) {
    const blocks = blocksOf(profile, part)
    return (
      <OnWall>
        <h3>{fullName(identify(shown))}</h3>
        {blocks.length === 0 && <p>{t(part === 'grid' ? 'profile.wall.emptyGrid' : 'profile.wall.empty')}</p>}
        <ul className={styles.list}>
          {blocks.map((block) => (
            <li key={block.id} className={styles.card}>
              <OneBlock block={block} instruments={activity.instruments} />
            </li>
          ))}
        </ul>
      </OnWall>
    )
  }
  return (
    <OnWall>
      <ul className={styles.list}>
        {view.regionOrder.map((id) => {
          const region = view.regions[id]
          const figures = howFar[id]
          if (region === undefined || figures === undefined) return null
          return (
            <li key={id} className={styles.line}>
              {fullName(identify(region))}:{' '}
              {part === 'grid'
                ? t('profile.console.unknown', { count: figures.unknown })
                : t('profile.wall.progress', { done: figures.done, total: profileSteps.length })}
            </li>
          )
        })}
      </ul>
    </OnWall>
  )
}

interface OneBlockProps {
  readonly block: Block
  readonly instruments: Profile['instruments']
}

function OneBlock({ block, instruments }: OneBlockProps) {
  const t = useT()
  const pick = usePick()
  const { view } = useWall()
  if (block.type === 'text')
    return (
      <>
        <p className={styles.quiet}>{t(`profile.field.${block.id}`)}</p>
        <p className={styles.cardText}>
          <bdi dir="auto">{pick(block.text)}</bdi>
        </p>
      </>
    )
  if (block.type === 'lines')
    return (
      <>
        <p className={styles.quiet}>{t(`profile.wall.${block.name}`)}</p>
        {block.lines.map(({ number, text, themeId }) => {
          const theme = themeId === null ? undefined : view.themes[themeId]
          const words = pick(text)
          return (
            <p key={number}>
              {theme === undefined ? words : t('profile.wall.onTheme', { text: words, theme: pick(theme.label) })}
            </p>
          )
        })}
      </>
    )
  const instrument = block.instrumentId === null ? undefined : instruments[block.instrumentId]
  return (
    <>
      <p className={styles.quiet}>{t('profile.field.lever', { number: block.number })}</p>
      <p className={styles.cardText}>
        <bdi dir="auto">{pick(block.text)}</bdi>
      </p>
      {instrument !== undefined && <p>{t('profile.wall.instrument', { name: pick(instrument) })}</p>}
      {block.effects.map(({ goal, effect }) => (
        <p key={goal}>
          {t('profile.wall.forGoal', { number: goal, effect: t(`profile.effect.${effect ?? 'empty'}`) })}
        </p>
      ))}
    </>
  )
}
