import { useEffect, useRef, useState } from 'react'
import { checkText } from '../../../shared/programme/text.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { useView } from '../../store/live.tsx'
import { Button } from '../../ui/Button.tsx'
import { SegmentedChoice } from '../../ui/SegmentedChoice.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import panel from '../panel.module.css'
import styles from './Bundling.module.css'
import type { BundledThing } from './choice.ts'
import type { BundleWords } from './useBundling.ts'

interface BundleFormProps {
  readonly start: BundleWords
  readonly thing: BundledThing
  readonly maxChars: number
  readonly saveText: string
  readonly onSave: (words: BundleWords) => void
  readonly onCancel: () => void
}

/** What the bundle is called, and of which kind it is: it is voted on like any question. */
export function BundleForm({ start, thing, maxChars, saveText, onSave, onCancel }: BundleFormProps) {
  const t = useT()
  const pick = usePick()
  const errorText = useErrorText()
  const { themes, themeOrder } = useView('facilitator', (view) => ({
    themes: view.themes,
    themeOrder: view.themeOrder,
  }))
  const [words, setWords] = useState(start)
  const [problem, setProblem] = useState<string | undefined>(undefined)
  const field = useRef<HTMLTextAreaElement>(null)
  // Whoever asked for this form wants to write in it.
  useEffect(() => field.current?.select(), [])
  const shown = themeOrder
    .flatMap((id) => themes[id] ?? [])
    .filter((theme) => words.kind === null || theme.kind === words.kind)
  const save = (): void => {
    const checked = checkText(words.text, maxChars)
    if (checked.ok) onSave({ ...words, text: checked.text })
    else setProblem(errorText(checked.code))
  }
  return (
    <form
      className={styles.form}
      aria-label={saveText}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.preventDefault()
          onCancel()
        }
        if (event.key !== 'Enter' || event.shiftKey || event.target !== field.current) return
        event.preventDefault()
        save()
      }}
    >
      <TextArea
        ref={field}
        label={t('facilitator.bundle.name')}
        hint={t('facilitator.bundle.nameHint', { thing })}
        value={words.text}
        onChange={(text) => {
          setWords({ ...words, text })
          setProblem(undefined)
        }}
        error={problem}
        maxCharacters={maxChars}
        rows={2}
      />
      <div className={styles.choices}>
        {words.kind !== null && (
          <SegmentedChoice
            look="joined"
            legend={t('facilitator.bundle.kind')}
            isLegendHidden
            value={words.kind}
            onChange={(kind) => setWords({ ...words, kind, themeId: kind === words.kind ? words.themeId : null })}
            options={[
              { value: 'process', label: t('common.process') },
              { value: 'content', label: t('common.content') },
            ]}
          />
        )}
        <label className={styles.theme}>
          <span>{t('facilitator.bundle.theme')}</span>
          <select
            value={words.themeId ?? ''}
            onChange={(event) => setWords({ ...words, themeId: event.target.value || null })}
          >
            <option value="">{t('facilitator.bundle.noTheme')}</option>
            {shown.map((theme) => (
              <option key={theme.id} value={theme.id}>
                {pick(theme.label)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div className={panel.row}>
        <Button look="primary" type="submit" icon="merge">
          {saveText}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  )
}
