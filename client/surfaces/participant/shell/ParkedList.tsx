import { checkText, maxRawText } from '../../../../shared/programme/text.ts'
import { usePick, useT } from '../../../i18n/useT.ts'
import { randomId } from '../../../live/randomId.ts'
import { useKept } from '../../../store/drafts.ts'
import { useNotCounted, useView } from '../../../store/live.tsx'
import { Button } from '../../../ui/Button.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { KindChoice } from '../cards/KindChoice.tsx'
import { SourceRegionField } from '../cards/SourceRegionField.tsx'
import { useCardRules } from '../cards/useCardRules.ts'
import { useCardSender } from '../cards/useCardSender.ts'
import { type ParkedText, useParkedTexts } from '../cards/useParkedTexts.ts'
import { type NotTaking, useTaking } from '../cards/useTaking.ts'
import { CopyButton } from './CopyButton.tsx'
import { NotCountedList } from './NotCountedList.tsx'
import styles from './Shell.module.css'

/** Texts that were half written when the room moved on: write on, send, take along or throw away. */
export function ParkedList() {
  const t = useT()
  const parked = useParkedTexts()
  const hasNotCounted = useNotCounted().length > 0
  const notTaking = useTaking()
  // What was sent from here and came too late is not lost: there it can be taken along.
  if (parked.length === 0) return hasNotCounted ? <NotCountedList /> : <p>{t('participant.parked.none')}</p>
  return (
    <ul className={styles.list}>
      {parked.map((text) => {
        const why = notTaking(text)
        return why === null ? (
          <ParkedRow key={text.key} parked={text} />
        ) : (
          <TooLateRow key={text.key} parked={text} why={why} />
        )
      })}
    </ul>
  )
}

function TooLateRow({ parked: { key, text }, why }: { readonly parked: ParkedText; readonly why: NotTaking }) {
  const t = useT()
  const [, keep] = useKept<unknown>(key)
  return (
    <li className={styles.kept}>
      <p className={styles.quoted}>{text}</p>
      <p>{t(`participant.parked.${why}`)}</p>
      <div className={styles.buttons}>
        <CopyButton text={text}>{t('participant.copy.text')}</CopyButton>
        <Button look="quiet" onClick={() => keep(null)}>
          {t('participant.parked.discard')}
        </Button>
      </div>
    </li>
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
    const { type, attribution, kind, themeId, sourceRegionId, lesson } = card
    const content = { text: checked.text, kind, themeId, sourceRegionId, lesson }
    put({ cardId: randomId(), cardSeq: 1, activityId, type, attribution, content }, 'listed')
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
