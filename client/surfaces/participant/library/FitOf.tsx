import { usePick, useT } from '../../../i18n/useT.ts'
import { Chip } from '../../../ui/Chip.tsx'
import { FitField } from '../lessons/FitField.tsx'
import styles from './Library.module.css'
import { Part, RegionName } from './parts.tsx'
import { useLibrary, useRegionsAndThemes } from './useLibrary.ts'
import { saidOf } from './uses.ts'

interface FitOfProps {
  readonly targetId: string
  /** What others say of a lesson is blind until the facilitator shows it. */
  readonly areOthersShown: boolean
}

/** Whether it fits us, and one value per other region. */
export function FitOf({ targetId, areOthersShown }: FitOfProps) {
  const t = useT()
  const pick = usePick()
  const { knowledge, ownId } = useLibrary()
  const { regions } = useRegionsAndThemes()
  const said = saidOf(knowledge, regions, 'fit', targetId).filter(({ region }) => region.id !== ownId)
  return (
    <>
      <FitField targetId={targetId} />
      <Part title={t('library.fit.others')}>
        {!areOthersShown && <p className={styles.muted}>{t('library.fit.othersHidden')}</p>}
        {areOthersShown && said.length === 0 && <p className={styles.muted}>{t('library.fit.othersNone')}</p>}
        {areOthersShown && said.length > 0 && (
          <ul className={styles.said}>
            {said.map(({ region, entry }) => (
              <li key={region.id}>
                <RegionName region={region} />
                <span className={styles.chips}>
                  <Chip tone="line">{t(`lessons.fit.${entry.value}`)}</Chip>
                  {entry.reason !== null && <Chip>{t(`lessons.reason.${entry.reason}`)}</Chip>}
                </span>
                {entry.change !== null && <bdi className={styles.words}>{pick(entry.change)}</bdi>}
              </li>
            ))}
          </ul>
        )}
      </Part>
    </>
  )
}
