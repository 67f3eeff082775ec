import { checkText, maxRawText } from '../../../../shared/programme/text.ts'
import { usePick, useT } from '../../../i18n/useT.ts'
import { randomId } from '../../../live/randomId.ts'
import { useKept } from '../../../store/drafts.ts'
import { useView } from '../../../store/live.tsx'
import { Button } from '../../../ui/Button.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { KindChoice } from '../cards/KindChoice.tsx'
import { SourceRegionField } from '../cards/SourceRegionField.tsx'
import { useCardRules } from '../cards/useCardRules.ts'
import { useCardSender } from '../cards/useCardSender.ts'
import { type ParkedText, useParkedTexts } from '../cards/useParkedTexts.ts'
import { CopyButton } from './CopyButton.tsx'
import styles from './Shell.module.css'

/** Texts that were half written when the room moved on: write on, send, take along or throw away. */
export function ParkedList() {
  const t = useT()
  const parked = useParkedTexts()
  if (parked.length === 0) return <p>{t('participant.parked.none')}</p>
  return (
    <ul className={styles.list}>
      {parked.map((text) => (
        <ParkedRow key={text.key} parked={text} />
      ))}
    </ul>
  )
}

function ParkedRow({ parked: { key, activityId, text, card } }: { readonly parked: ParkedText }) {
  const t = useT()
  const pick = usePick()
  const title = useView('participant', (view) => view.agenda[activityId]?.title)
  const [, keep] = useKept<unknown>(key)
  const [rules] = useCardRules(activityId)
  const limit = rules?.maxChars ?? null
  const { put } = useCardSender()
  const checked = checkText(text, limit ?? maxRawText)
  const asksKind = card !== null && (rules?.fields.includes('kind') ?? false)
  const asksSource = card !== null && (rules?.fields.includes('sourceRegion') ?? false)
  const isComplete = checked.ok && (!asksKind || card.kind !== null) && (!asksSource || card.sourceRegionId !== null)
  const send = (): void => {
    if (!card || !checked.ok) return
    const { type, attribution, kind, themeId, sourceRegionId } = card
    const content = { text: checked.text, kind, themeId, sourceRegionId }
    put({ cardId: randomId(), cardSeq: 1, activityId, type, attribution, content })
    keep(null)
  }
  return (
    <li className={styles.kept}>
      {asksSource && (
        <SourceRegionField
          value={card.sourceRegionId}
          onChange={(sourceRegionId) => keep({ ...card, sourceRegionId })}
        />
      )}
      {asksKind && <KindChoice value={card.kind} onChange={(kind) => keep({ ...card, kind, themeId: null })} />}
      <TextArea
        label={title ? t('participant.parked.label', { title: pick(title) }) : t('participant.parked.labelPlain')}
        value={text}
        onChange={(value) => keep(card ? { ...card, text: value } : value)}
        maxCharacters={card && limit !== null ? limit : undefined}
        isKept
        rows={2}
      />
      <div className={styles.buttons}>
        {card && isComplete && <Button onClick={send}>{t('participant.parked.send')}</Button>}
        <CopyButton text={text}>{t('participant.copy.text')}</CopyButton>
        <Button look="quiet" onClick={() => keep(null)}>
          {t('participant.parked.discard')}
        </Button>
      </div>
    </li>
  )
}
