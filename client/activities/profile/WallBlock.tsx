import { createContext, useContext } from 'react'
import type { Effect } from '../../../shared/programme/dealParts.ts'
import type { CardText } from '../../../shared/programme/localised.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { useWall } from '../../ui/wall/WallContext.tsx'
import { WallText } from '../../ui/wall/WallText.tsx'
import type { Block, LeverBlock, Line } from './blocks.ts'
import styles from './WallBlock.module.css'

const Names = createContext<Readonly<Record<string, CardText>>>({})
/** Gives the blocks the names of the instruments that they speak of. */
export const InstrumentNames = Names.Provider

export function WallBlock({ block }: { readonly block: Block }) {
  const t = useT()
  if (block.type === 'lever') return <Lever block={block} />
  return (
    <section className={styles.block}>
      <h2 className={styles.label}>
        {t(block.type === 'text' ? `profile.field.${block.id}` : `profile.wall.${block.name}`)}
      </h2>
      {block.type === 'text' ? (
        <p className={styles.text}>
          <WallText text={block.text} />
        </p>
      ) : (
        <Lines lines={block.lines} isNumbered={block.name === 'goals'} />
      )}
    </section>
  )
}

function Lines({ lines, isNumbered }: { readonly lines: readonly Line[]; readonly isNumbered: boolean }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line.number} className={styles.line}>
          <span className={styles.number} aria-hidden={!isNumbered}>
            {isNumbered ? line.number : '–'}
          </span>
          <p className={styles.text}>
            <WallText text={line.text} isInline /> <Theme themeId={line.themeId} />
          </p>
        </li>
      ))}
    </ul>
  )
}

function Theme({ themeId }: { readonly themeId: string | null }) {
  const pick = usePick()
  const { view } = useWall()
  const theme = themeId === null ? undefined : view.themes[themeId]
  return theme === undefined ? null : <span className={styles.theme}>{pick(theme.label)}</span>
}

function Lever({ block: { number, text, instrumentId, effects } }: { readonly block: LeverBlock }) {
  const t = useT()
  const pick = usePick()
  const names = useContext(Names)
  const instrument = instrumentId === null ? undefined : names[instrumentId]
  const isNamed = instrument !== undefined && pick(instrument) !== pick(text)
  return (
    <section className={styles.block}>
      <h2 className={styles.label}>{t('profile.field.lever', { number })}</h2>
      <p className={styles.text}>
        <WallText text={text} />
      </p>
      {isNamed && <p className={styles.theme}>{t('profile.wall.instrument', { name: pick(instrument) })}</p>}
      {effects.length > 0 && (
        <ul className={styles.effects}>
          {effects.map(({ goal, effect }) => (
            <li key={goal} className={styles.effect} data-effect={effect ?? 'empty'}>
              <Sign effect={effect} />
              {t('profile.wall.forGoal', { number: goal, effect: t(`profile.effect.${effect ?? 'empty'}`) })}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** How much, as a shape that fills; the words stand beside it. */
function Sign({ effect }: { readonly effect: Effect | null }) {
  return (
    <svg className={styles.sign} viewBox="0 0 24 24" aria-hidden="true">
      <circle cx={12} cy={12} r={10} className={styles.ring} data-dashed={effect === null || undefined} />
      {effect === 'strong' && <circle cx={12} cy={12} r={10} className={styles.full} />}
      {effect === 'some' && <path d="M12 2a10 10 0 0 1 0 20z" className={styles.full} />}
      {effect === 'unknown' && (
        <text x={12} y={17.6} textAnchor="middle" className={styles.what}>
          ?
        </text>
      )}
    </svg>
  )
}
