import { Suspense, useState } from 'react'
import { useFormat } from '../../../i18n/format.ts'
import { usePick, useT } from '../../../i18n/useT.ts'
import { Button } from '../../../ui/Button.tsx'
import { Card } from '../../../ui/Card.tsx'
import { Dot } from '../../../ui/Dots.tsx'
import { showToast } from '../../../ui/toasts.ts'
import { EditLesson, LessonSide } from '../lessons/lazyOwn.ts'
import { lessonWords } from '../lessons/lessonWords.ts'
import { Words } from '../Words.tsx'
import { CardSource } from './CardSource.tsx'
import styles from './Cards.module.css'
import { findOwnCard } from './cardNews.ts'
import { EditCard } from './EditCard.tsx'
import type { ChosenAttribution } from './keptCards.ts'
import { useBundledIn } from './useBundledIn.ts'
import { useCardSender } from './useCardSender.ts'
import type { OwnCardRow } from './useOwnCards.ts'

/** A screen that gives its bar to the card being edited. */
export interface EditingInBar {
  readonly edited: readonly [cardId: string | null, edit: (cardId: string | null) => void]
  readonly bar: HTMLElement | null
}

interface OwnCardListProps {
  readonly rows: readonly OwnCardRow[]
  readonly editing?: EditingInBar | undefined
}

/** Own cards; each can be changed or withdrawn until the facilitator freezes them. */
export function OwnCardList({ rows, editing: shared }: OwnCardListProps) {
  const own = useState<string | null>(null)
  const [editedId, edit] = shared?.edited ?? own
  return (
    <ul className={styles.list}>
      {rows.map((row) => (
        <OwnCardItem
          key={row.card.id}
          row={row}
          isEditing={row.card.id === editedId}
          edit={edit}
          bar={shared ? shared.bar : undefined}
        />
      ))}
    </ul>
  )
}

interface OwnCardItemProps {
  readonly row: OwnCardRow
  readonly isEditing: boolean
  readonly edit: (cardId: string | null) => void
  readonly bar: HTMLElement | null | undefined
}

function OwnCardItem({ row, isEditing, edit, bar }: OwnCardItemProps) {
  const t = useT()
  const pick = usePick()
  const { put, withdraw } = useCardSender()
  const { card, cardSeq, activityId } = row
  const bundle = useBundledIn()[card.id]
  const text = pick(card.text)
  const attribution = chosen(card.attribution)
  const { type } = card
  const content = {
    text,
    kind: card.kind,
    themeId: card.themeId,
    sourceRegionId: card.sourceRegionId,
    lesson: lessonWords(card.lesson, pick),
  }
  const takeBack = (byKeyboard: boolean): void => {
    withdraw({ cardId: card.id, cardSeq, activityId, attribution, type })
    showToast(t('participant.card.withdrawn'), {
      label: t('common.undo'),
      takesFocus: byKeyboard,
      run: () => {
        put({ cardId: card.id, cardSeq: cardSeq + 2, activityId, type, content, attribution }, 'listed')
        requestAnimationFrame(() => findOwnCard(card.id)?.focus())
      },
    })
  }
  const stopEditing = (): void => {
    edit(null)
    requestAnimationFrame(() => findOwnCard(card.id)?.focus())
  }
  if (isEditing) {
    return (
      <li>
        {card.lesson === undefined ? (
          <EditCard row={row} onDone={stopEditing} bar={bar} />
        ) : (
          <Suspense>
            <EditLesson row={row} lesson={card.lesson} onDone={stopEditing} bar={bar} />
          </Suspense>
        )}
      </li>
    )
  }
  return (
    <Card as="li" state={row.waitingSince === null ? 'rest' : 'waiting'}>
      {card.lesson && (
        <Suspense>
          <LessonSide side={card.lesson.side} />
        </Suspense>
      )}
      <p className={styles.text} data-own-card={card.id} tabIndex={-1}>
        {card.kind && <Dot kind={card.kind} size="14px" label={t(`common.${card.kind}`)} />}
        <span>
          <Words text={text} />
        </span>
      </p>
      <div className={styles.source}>
        <CardSource card={card} />
      </div>
      {bundle !== undefined && (
        <p className={styles.state}>
          {t('participant.bundle.in')} <b>{pick(bundle)}</b>
        </p>
      )}
      <OwnCardState row={row} />
      {row.isEditable && (
        <div className={styles.cardActions}>
          <Button look="quiet" onClick={() => edit(card.id)} label={t('participant.card.editNamed', { text })}>
            {t('participant.card.edit')}
          </Button>
          <Button
            look="quiet"
            onClick={(event) => takeBack(event.detail === 0)}
            label={t('participant.card.withdrawNamed', { text })}
          >
            {t('participant.card.withdraw')}
          </Button>
        </div>
      )}
    </Card>
  )
}

function OwnCardState({ row }: { readonly row: OwnCardRow }) {
  const t = useT()
  const format = useFormat()
  if (row.waitingSince !== null) {
    return <p className={styles.state}>{t('participant.card.waiting', { time: format.time(row.waitingSince) })}</p>
  }
  if (row.isHeldBack) return <p className={styles.state}>{t('participant.card.heldBack')}</p>
  if (row.isOnlyKnownHere) return <p className={styles.state}>{t('participant.card.onlyHere')}</p>
  return row.isEditable ? null : <p className={styles.state}>{t('participant.card.frozen')}</p>
}

const chosen = (attribution: OwnCardRow['card']['attribution']): ChosenAttribution =>
  attribution === 'seed' ? 'anonymous' : attribution
