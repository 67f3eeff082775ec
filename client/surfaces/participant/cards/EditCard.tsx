import { useEffect, useRef, useState } from 'react'
import { checkText, maxRawText } from '../../../../shared/programme/text.ts'
import { useErrorText } from '../../../i18n/useErrorText.ts'
import { usePick, useT } from '../../../i18n/useT.ts'
import { useKept } from '../../../store/drafts.ts'
import { TextArea } from '../../../ui/TextArea.tsx'
import { EditFrame } from './EditFrame.tsx'
import { KindChoice } from './KindChoice.tsx'
import { useCardRules } from './useCardRules.ts'
import { useCardSender } from './useCardSender.ts'
import type { OwnCardRow } from './useOwnCards.ts'

interface EditCardProps {
  readonly row: OwnCardRow
  readonly onDone: () => void
  /** The bar of the screen, where the buttons belong: null until it is there. Undefined: they stand under the field. */
  readonly bar?: HTMLElement | null | undefined
}

/** Change the words or the kind of an own card. Who stands with it stays as chosen. */
export function EditCard({ row, onDone, bar }: EditCardProps) {
  const t = useT()
  const pick = usePick()
  const errorText = useErrorText()
  const { put } = useCardSender()
  const limit = useCardRules(row.activityId)[0]?.maxChars ?? null
  const { card } = row
  const [keptText, setKeptText] = useKept<string>(`edit:${card.id}`)
  const [kind, setKind] = useState(card.kind)
  const [error, setError] = useState<string | null>(null)
  const text = keptText ?? pick(card.text)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => writeOn(field.current), [])
  const stop = (): void => {
    setKeptText(null)
    onDone()
  }
  const save = (): void => {
    const checked = checkText(text, limit ?? maxRawText)
    if (!checked.ok) {
      setError(errorText(checked.code))
      return
    }
    put(
      {
        cardId: card.id,
        cardSeq: row.cardSeq + 1,
        activityId: row.activityId,
        type: card.type,
        content: { text: checked.text, kind, themeId: card.themeId, sourceRegionId: card.sourceRegionId },
        attribution: card.attribution === 'seed' ? 'anonymous' : card.attribution,
      },
      'changed',
    )
    stop()
  }
  return (
    <EditFrame bar={bar} onSave={save} onStop={stop}>
      {kind !== null && <KindChoice value={kind} onChange={setKind} />}
      <TextArea
        label={t('participant.card.editLabel')}
        value={text}
        onChange={(value) => {
          setKeptText(value)
          setError(null)
        }}
        error={error}
        maxCharacters={limit ?? undefined}
        rows={2}
        ref={field}
      />
    </EditFrame>
  )
}

/** The button that opened it is gone: the focus goes to the end of the words. */
function writeOn(field: HTMLTextAreaElement | null): void {
  field?.focus()
  field?.setSelectionRange(field.value.length, field.value.length)
}
