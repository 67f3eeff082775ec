import type { ReactNode } from 'react'
import { usePick, useT } from '../../i18n/useT.ts'
import { useView } from '../../store/live.tsx'
import { AttributionChoice } from '../../surfaces/participant/cards/AttributionChoice.tsx'
import { KindChoice } from '../../surfaces/participant/cards/KindChoice.tsx'
import { SourceRegionField } from '../../surfaces/participant/cards/SourceRegionField.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import type { KindView, ParticipantProps } from '../module.ts'
import { cardWords } from './cardWords.ts'
import styles from './Participant.module.css'
import type { NewCard } from './useNewCard.ts'

interface CollectFormProps {
  readonly activity: KindView<'collect', 'participant'>
  readonly me: ParticipantProps<'collect'>['me']
  readonly newCard: NewCard
  /** Below the words: what belongs to them. */
  readonly children?: ReactNode
}

/** The fields that this step asks for, in the order in which people think. */
export function CollectForm({ activity, me, newCard: { draft, change, problems }, children }: CollectFormProps) {
  const t = useT()
  const pick = usePick()
  const view = useView('participant', ({ themes, themeOrder }) => ({ themes, themeOrder }))
  const words = cardWords(activity.cardType)
  const asks = (field: (typeof activity.fields)[number]): boolean => activity.fields.includes(field)
  // A question about how we work takes the process themes, one about content the others.
  const themes = view.themeOrder
    .flatMap((id) => view.themes[id] ?? [])
    .filter((theme) => draft.kind === null || theme.kind === draft.kind)
  return (
    <div className={styles.form}>
      {asks('sourceRegion') && (
        <SourceRegionField
          value={draft.sourceRegionId}
          onChange={(sourceRegionId) => change({ sourceRegionId })}
          error={problems.sourceRegion}
        />
      )}
      {asks('kind') && (
        <div data-invalid={problems.kind ? true : undefined}>
          <KindChoice
            value={draft.kind}
            onChange={(kind) => change({ kind, themeId: kind === draft.kind ? draft.themeId : null })}
          />
          {problems.kind && <p className={styles.error}>{problems.kind}</p>}
        </div>
      )}
      <TextArea
        label={t(words.label)}
        value={draft.text}
        onChange={(text) => change({ text })}
        error={problems.text}
        isKept={draft.text !== ''}
        maxCharacters={activity.maxChars}
        rows={2}
      />
      {children}
      {asks('theme') && (
        <Select
          label={t('collect.theme')}
          note={`(${t('common.optional')})`}
          empty={t('collect.noTheme')}
          value={draft.themeId}
          onChange={(themeId) => change({ themeId })}
          onEmpty={() => change({ themeId: null })}
          options={themes.map((theme) => ({ value: theme.id, label: pick(theme.label) }))}
        />
      )}
      <AttributionChoice me={me} value={draft.attribution} onChange={(attribution) => change({ attribution })} />
    </div>
  )
}
