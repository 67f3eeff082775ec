import { contextTags } from '../../../../shared/content/contextTags.ts'
import { usePick, useT } from '../../../i18n/useT.ts'
import { RegionMark } from '../../../ui/RegionMark.tsx'
import { fullName, useRegionIdentity } from '../../../ui/regionIdentity.ts'
import { SegmentedChoice } from '../../../ui/SegmentedChoice.tsx'
import { Select } from '../../../ui/Select.tsx'
import { chosenByLikeness, likenesses } from './alike.ts'
import { Found } from './Filters.tsx'
import styles from './Library.module.css'
import { PageTitle, Row } from './parts.tsx'
import { RegionMap } from './RegionMap.tsx'
import { useLibrary, useRegionsAndThemes } from './useLibrary.ts'

const views = ['everyone', 'like', 'unlike'] as const
const viewTexts = {
  everyone: 'library.regions.everyone',
  like: 'library.regions.likeUs',
  unlike: 'library.regions.unlikeUs',
} as const

/** All regions, on the map and as a list: which are like us, and which are not. */
export function Regions() {
  const t = useT()
  const pick = usePick()
  const identify = useRegionIdentity()
  const { knowledge, ownId, trail } = useLibrary()
  const { regions } = useRegionsAndThemes()
  const { view = null, tag = null } = trail.choices
  const all = likenesses(knowledge, regions, ownId)
  const own = all.find(({ region }) => region.id === ownId)
  const found = chosenByLikeness(all, { view, tag, ownId })
  const used = new Set(all.flatMap(({ tags }) => tags))
  const labels = (ids: readonly string[]): string =>
    contextTags
      .filter(({ id }) => ids.includes(id))
      .map(({ label }) => pick(label))
      .join(' · ')
  const go = (id: string): void => trail.go({ page: 'region', id })
  return (
    <>
      <PageTitle>{t('library.section.regions')}</PageTitle>
      <div className={styles.filters}>
        {(own?.tags.length ?? 0) > 0 ? (
          <>
            <SegmentedChoice
              legend={t('library.regions.alike')}
              isLegendHidden
              look="joined"
              options={views.map((one) => ({ value: one, label: t(viewTexts[one]) }))}
              value={views.find((one) => one === view) ?? 'everyone'}
              onChange={(one) => trail.choose({ view: one === 'everyone' ? null : one })}
            />
            <p className={styles.muted}>{t('library.regions.alikeHint')}</p>
          </>
        ) : (
          <p className={styles.muted}>{t('library.regions.noTags')}</p>
        )}
        {used.size > 0 && (
          <Select
            label={t('library.regions.tag')}
            empty={t('library.regions.anyTag')}
            value={tag}
            onChange={(next) => trail.choose({ tag: next })}
            onEmpty={() => trail.choose({ tag: null })}
            options={contextTags
              .filter(({ id }) => used.has(id))
              .map(({ id, label }) => ({ value: id, label: pick(label) }))}
          />
        )}
      </div>
      <RegionMap regions={regions} ownId={ownId} chosen={new Set(found.map(({ region }) => region.id))} onGo={go} />
      <Found words={t('library.found.regions', { count: found.length })} count={found.length}>
        <ul className={styles.rows}>
          {found.map(({ region, tags, shared }) => {
            const name = fullName(identify(region))
            return (
              <Row
                key={region.id}
                onClick={() => go(region.id)}
                sign={<RegionMark region={identify(region)} size={36} isDecorative />}
              >
                <span className={styles.rowTitle}>
                  {region.id === ownId ? t('common.region.you', { region: name }) : name}
                </span>
                {tags.length > 0 && <span className={styles.muted}>{labels(tags)}</span>}
                {view !== null && (
                  <span className={styles.muted}>{t('library.regions.shared', { count: shared })}</span>
                )}
              </Row>
            )
          })}
        </ul>
      </Found>
    </>
  )
}
