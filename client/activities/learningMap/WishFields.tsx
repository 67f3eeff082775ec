import { usePick, useT } from '../../i18n/useT.ts'
import { useView } from '../../store/live.tsx'
import { SourceRegionField } from '../../surfaces/participant/cards/SourceRegionField.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import styles from './Participant.module.css'
import type { Wish } from './useWish.ts'

/** From whom, what, and about which theme. */
export function WishFields({ wish, maxChars }: { readonly wish: Wish; readonly maxChars: number }) {
  const t = useT()
  const pick = usePick()
  const { themes, themeOrder } = useView('participant', (view) => ({
    themes: view.themes,
    themeOrder: view.themeOrder,
  }))
  const { draft, change, problems } = wish
  return (
    <div className={styles.form}>
      <SourceRegionField
        value={draft.sourceRegionId}
        onChange={(sourceRegionId) => change({ sourceRegionId })}
        error={problems.sourceRegion}
      />
      <TextArea
        label={t('learningMap.phone.text')}
        value={draft.text}
        onChange={(text) => change({ text })}
        error={problems.text}
        isKept={draft.text !== ''}
        maxCharacters={maxChars}
        rows={2}
      />
      <Select
        label={t('learningMap.phone.theme')}
        note={`(${t('common.optional')})`}
        empty={t('learningMap.phone.noTheme')}
        value={draft.themeId}
        onChange={(themeId) => change({ themeId })}
        onEmpty={() => change({ themeId: null })}
        options={themeOrder
          .flatMap((id) => themes[id] ?? [])
          .map((theme) => ({ value: theme.id, label: pick(theme.label) }))}
      />
    </div>
  )
}
