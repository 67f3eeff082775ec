import { usePick, useT } from '../../../i18n/useT.ts'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { Found, ThemeFilter } from './Filters.tsx'
import styles from './Library.module.css'
import { PageTitle, Row } from './parts.tsx'
import { plain } from './plain.ts'
import { useLibrary, useRegionsAndThemes } from './useLibrary.ts'
import { saidOf } from './uses.ts'

/** All that regions use to reach firms: search, a theme, and one press to what it is. */
export function Instruments() {
  const t = useT()
  const pick = usePick()
  const { knowledge, trail } = useLibrary()
  const { regions, themeName } = useRegionsAndThemes()
  const all = knowledge.instrumentOrder.flatMap((id) => knowledge.instruments[id] ?? [])
  const { theme = null, query } = trail.choices
  const wanted = plain(query ?? '')
  const found = all.filter(
    ({ themeIds, name, what, forWhom }) =>
      (theme === null || themeIds.includes(theme)) &&
      plain([name, what ?? '', forWhom ?? ''].map(pick).join(' ')).includes(wanted),
  )
  const add = (
    <Button icon="plus" onClick={() => trail.go({ page: 'newInstrument' })}>
      {t('library.instrument.new')}
    </Button>
  )
  if (all.length === 0) {
    return (
      <>
        <PageTitle>{t('library.section.instruments')}</PageTitle>
        <EmptyState title={t('library.instrument.none')} action={add}>
          {t('library.instrument.noneText')}
        </EmptyState>
      </>
    )
  }
  return (
    <>
      <PageTitle>{t('library.section.instruments')}</PageTitle>
      <div className={styles.filters}>
        <TextField
          label={t('library.search')}
          type="search"
          autoComplete="off"
          enterKeyHint="search"
          value={query ?? ''}
          onChange={(next) => trail.choose({ query: next })}
        />
        <ThemeFilter used={new Set(all.flatMap(({ themeIds }) => themeIds))} />
      </div>
      <Found words={t('library.found.instruments', { count: found.length })} count={found.length}>
        <ul className={styles.rows}>
          {found.map(({ id, name, themeIds }) => (
            <Row key={id} onClick={() => trail.go({ page: 'instrument', id })}>
              <bdi className={styles.rowTitle}>{pick(name)}</bdi>
              <span className={styles.muted}>{themeIds.map(themeName).join(' · ')}</span>
              <span className={styles.muted}>
                {t('library.instrument.usedBy', { count: saidOf(knowledge, regions, 'use', id).length })}
              </span>
            </Row>
          ))}
        </ul>
      </Found>
      <div>{add}</div>
    </>
  )
}
