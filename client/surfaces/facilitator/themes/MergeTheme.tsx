import { useState } from 'react'
import type { Theme } from '../../../../shared/programme/regions.ts'
import { useConsoleSend } from '../../../console/useConsoleSend.ts'
import { usePick, useT } from '../../../i18n/useT.ts'
import { useKnowledge } from '../../../store/knowledge.ts'
import { useView } from '../../../store/live.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Select } from '../../../ui/Select.tsx'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { showToast } from '../../../ui/toasts.ts'
import { type MergePreview, mergePreview } from './mergePreview.ts'
import styles from './Themes.module.css'

interface MergeThemeProps {
  readonly theme: Theme
  readonly onDone: () => void
}

/** Which theme it becomes part of, and what goes along, before anything happens. */
export function MergeTheme({ theme, onDone }: MergeThemeProps) {
  const t = useT()
  const pick = usePick()
  const send = useConsoleSend()
  const { themes, themeOrder } = useView('facilitator', (view) => ({
    themes: view.themes,
    themeOrder: view.themeOrder,
  }))
  const knowledge = useKnowledge((known) => known)
  const [intoId, setIntoId] = useState<string | null>(null)
  const into = intoId === null ? undefined : themes[intoId]
  const name = pick(theme.label)
  const merge = (): void => {
    if (into === undefined) return
    const data = { themeId: theme.id, intoId: into.id }
    void send({ name: 'theme.merge', activityId: null, data }).then(({ status }) => {
      if (status !== 'committed') return
      showToast(t('deals.manage.merged'))
      onDone()
    })
  }
  return (
    <div className={styles.form}>
      <h3>{t('deals.manage.mergeTitle', { theme: name })}</h3>
      <Select
        label={t('deals.manage.into')}
        empty={t('deals.manage.choose')}
        value={intoId}
        options={themeOrder.flatMap((id) =>
          id === theme.id || themes[id] === undefined ? [] : [{ value: id, label: pick(themes[id].label) }],
        )}
        onChange={setIntoId}
      />
      {into !== undefined &&
        (knowledge === null ? (
          <Skeleton lines={3} />
        ) : (
          <Preview preview={mergePreview(knowledge, theme.id, into.id)} name={name} into={pick(into.label)} />
        ))}
      <div className={styles.buttons}>
        <Button
          look="primary"
          icon="merge"
          whyNot={into === undefined ? t('deals.manage.choose') : null}
          onClick={merge}
        >
          {t('deals.manage.mergeGo')}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {t('common.cancel')}
        </Button>
      </div>
    </div>
  )
}

interface PreviewProps {
  readonly preview: MergePreview
  readonly name: string
  readonly into: string
}

function Preview({ preview, name, into }: PreviewProps) {
  const t = useT()
  const { lessons, questions, wishes, instruments, asks, levels, both } = preview
  const parts = [
    lessons > 0 && t('deals.manage.previewLessons', { count: lessons }),
    questions > 0 && t('deals.manage.previewQuestions', { count: questions }),
    wishes > 0 && t('deals.manage.previewWishes', { count: wishes }),
    instruments > 0 && t('deals.manage.previewInstruments', { count: instruments }),
    asks > 0 && t('deals.manage.previewAsks', { count: asks }),
    levels === null
      ? t('deals.manage.previewHiddenLevels')
      : levels > 0 && t('deals.manage.previewLevels', { count: levels }),
  ].filter((part) => part !== false)
  if (parts.length === 0) return <p>{t('deals.manage.previewNothing')}</p>
  return (
    <div className={styles.preview}>
      <p>{t('deals.manage.preview', { theme: name, into })}</p>
      <ul>
        {parts.map((part) => (
          <li key={part}>{part}</li>
        ))}
      </ul>
      {both === null ? (
        <p>{t('deals.manage.previewBothHidden', { into })}</p>
      ) : (
        both > 0 && <p>{t('deals.manage.previewBoth', { count: both, into })}</p>
      )}
    </div>
  )
}
