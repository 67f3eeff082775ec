import { noFocus } from '../../../shared/programme/dealParts.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { OnWall } from '../../surfaces/observer/OnWall.tsx'
import { useWall } from '../../ui/wall/WallContext.tsx'
import type { ObserverProps } from '../module.ts'
import styles from './Observer.module.css'

/** The whole table, once it is shown: whoever looks along turns no pages. */
export default function MatrixObserver({ activity: { levels } }: ObserverProps<'matrix'>) {
  return levels === null ? null : (
    <OnWall>
      <WholeTable levels={levels} />
    </OnWall>
  )
}

type Levels = NonNullable<ObserverProps<'matrix'>['activity']['levels']>

function WholeTable({ levels }: { readonly levels: Levels }) {
  const t = useT()
  const pick = usePick()
  const { view } = useWall()
  const themes = view.themeOrder.flatMap((id) => view.themes[id] ?? [])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard
    <section className={styles.scroller} tabIndex={0} aria-label={t('matrix.wall.caption')}>
      <table className={styles.table}>
        <caption className={styles.caption}>{t('matrix.wall.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('matrix.wall.region')}</th>
            {themes.map(({ id, label }) => (
              <th key={id} scope="col">
                {pick(label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.regionOrder.map((regionId) => (
            <tr key={regionId}>
              <th scope="row">{view.regions[regionId]?.shortName ?? regionId}</th>
              {themes.map(({ id }) => {
                const now = levels[regionId]?.[id]?.now ?? null
                return <td key={id}>{now === null ? '' : now === noFocus ? t('matrix.none') : now}</td>
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
