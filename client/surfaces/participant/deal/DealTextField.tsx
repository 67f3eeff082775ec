import { useState } from 'react'
import { maxDealWords } from '../../../../shared/programme/dealParts.ts'
import type { DealChange, DealEntry, DealPart } from '../../../../shared/programme/deals.ts'
import type { CardText } from '../../../../shared/programme/localised.ts'
import { cleanText } from '../../../../shared/programme/text.ts'
import { usePick } from '../../../i18n/useT.ts'
import { TextArea } from '../../../ui/TextArea.tsx'
import styles from './Deal.module.css'
import { FieldNews } from './FieldNews.tsx'
import type { DealField } from './useDealField.ts'

interface DealTextFieldProps<P extends DealPart> {
  readonly field: DealField<P>
  readonly label: string
  readonly note?: string | undefined
  readonly hint?: string | undefined
  readonly placeholder?: string | undefined
  readonly rows?: number | undefined
  /** The words of the field. */
  readonly read: (entry: Extract<DealEntry, { readonly part: P }>) => CardText | null
  /** The field with these words. */
  readonly change: (text: string | null) => Extract<DealChange, { readonly part: P }>
}

/** Words of a deal that save themselves while one writes. What is typed is never written over by what others say. */
export function DealTextField<P extends DealPart>({
  field,
  label,
  note,
  hint,
  placeholder,
  rows = 2,
  read,
  change,
}: DealTextFieldProps<P>) {
  const pick = usePick()
  const wordsOf = (entry: Extract<DealEntry, { readonly part: P }> | null): string => {
    const text = entry === null ? null : read(entry)
    return text === null ? '' : pick(text)
  }
  const words = wordsOf(field.entry)
  /** As it was typed: the server keeps no space at the end, while the next word still has to come. */
  const [typed, setTyped] = useState<string | null>(null)
  const { part } = change(null)
  return (
    <div className={styles.field}>
      <TextArea
        label={label}
        note={note}
        hint={hint}
        placeholder={placeholder}
        rows={rows}
        maxCharacters={maxDealWords[part]}
        value={typed !== null && cleanText(typed) === cleanText(words) ? typed : words}
        onChange={(text) => {
          setTyped(text)
          field.write(change(text.trim() === '' ? null : text))
        }}
        onBlur={() => {
          setTyped(null)
          field.leave()
        }}
      />
      <FieldNews field={field} label={label} inWords={(entry) => wordsOf(entry) || null} isText />
    </div>
  )
}
