import { useState } from 'react'
import { checkText, maxRawText } from '../../../../shared/programme/text.ts'
import { useErrorText } from '../../../i18n/useErrorText.ts'
import { usePick, useT } from '../../../i18n/useT.ts'
import { useKept } from '../../../store/drafts.ts'
import { Button } from '../../../ui/Button.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import styles from './Cards.module.css'
import { KindChoice } from './KindChoice.tsx'
import { useCardRules } from './useCardRules.ts'
import { useCardSender } from './useCardSender.ts'
import type { OwnCardRow } from './useOwnCards.ts'

/** Change the words or the kind of an own card. Who stands with it stays as chosen. */
export function EditCard({ row, onDone }: { readonly row: OwnCardRow; readonly onDone: () => void }) {
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
    put({
      cardId: card.id,
      cardSeq: row.cardSeq + 1,
      activityId: row.activityId,
      type: card.type,
      content: { text: checked.text, kind, themeId: card.themeId, sourceRegionId: card.sourceRegionId },
      attribution: card.attribution === 'seed' ? 'anonymous' : card.attribution,
    })
    stop()
  }
  return (
    <div className={styles.edit}>
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
      />
      <div className={styles.cardActions}>
        <Button look="primary" onClick={save}>
          {t('participant.card.save')}
        </Button>
        <Button look="quiet" onClick={stop}>
          {t('common.cancel')}
        </Button>
      </div>
    </div>
  )
}
