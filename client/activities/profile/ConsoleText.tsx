import { useState } from 'react'
import { dealFieldId, maxDealWords } from '../../../shared/programme/dealParts.ts'
import type { DealChange } from '../../../shared/programme/deals.ts'
import { cleanText, countGraphemes } from '../../../shared/programme/text.ts'
import panel from '../../console/panel.module.css'
import { usePick, useT } from '../../i18n/useT.ts'
import { useDraft } from '../../store/drafts.ts'
import { Button } from '../../ui/Button.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import styles from './ConsoleProfile.module.css'
import { type FilledProfile, useSaveField } from './useSaveField.ts'

type Words = Extract<DealChange, { readonly part: 'text' | 'goal' | 'lever' | 'offer' | 'ask' | 'indicator' }>

interface ConsoleTextProps {
  readonly regionId: string
  readonly profile: FilledProfile
  readonly label: string
  readonly change: (value: string | null) => Words
}

/** What is typed, and the field as it was when that was begun. */
interface Draft {
  readonly text: string
  readonly baseSeq: number
}

/** Words of a profile, saved when the field is left. What the region wrote meanwhile is a choice, never written over. */
export function ConsoleText({ regionId, profile, label, change }: ConsoleTextProps) {
  const t = useT()
  const pick = usePick()
  const save = useSaveField(regionId, profile)
  const fieldId = dealFieldId(change(null))
  const [draft, setDraft, forget] = useDraft<Draft | null>(`console:${regionId}:${fieldId}`, null)
  const [isSaving, setIsSaving] = useState(false)
  const field = profile[fieldId]
  const seq = field?.seq ?? 0
  const value = field !== undefined && 'value' in field.entry ? (field.entry as Words).value : null
  const words = value === null ? '' : pick(value)
  const max = maxDealWords[change(null).part]
  const isElsewhere = draft !== null && !isSaving && draft.baseSeq !== seq

  const keep = async (text: string, baseSeq: number): Promise<void> => {
    if (max !== undefined && countGraphemes(cleanText(text)) > max) return
    setIsSaving(true)
    const settled = await save(change(text.trim() === '' ? null : text), baseSeq)
    setIsSaving(false)
    if (settled.status === 'committed') forget()
  }
  const leave = (): void => {
    if (draft === null || isElsewhere || isSaving) return
    if (cleanText(draft.text) === cleanText(words)) forget()
    else void keep(draft.text, draft.baseSeq)
  }
  return (
    <div className={styles.pair}>
      <TextArea
        label={label}
        rows={2}
        maxCharacters={max}
        value={draft?.text ?? words}
        isKept={draft !== null}
        onChange={(text) => setDraft({ text, baseSeq: draft?.baseSeq ?? seq })}
        onBlur={leave}
      />
      {isElsewhere && (
        <div role="status">
          <p>{t('profile.console.changedElsewhere', { text: words === '' ? t('profile.console.nothing') : words })}</p>
          <div className={panel.row}>
            <Button onClick={() => void keep(draft.text, seq)}>{t('profile.console.saveAnyway')}</Button>
            <Button onClick={forget}>{t('profile.console.takeTheirs')}</Button>
          </div>
        </div>
      )}
    </div>
  )
}
