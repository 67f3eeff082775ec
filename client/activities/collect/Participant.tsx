import { useEffect, useState } from 'react'
import { usePick, useT } from '../../i18n/useT.ts'
import { OwnCardList } from '../../surfaces/participant/cards/OwnCardList.tsx'
import { useRememberBundles } from '../../surfaces/participant/cards/useBundledIn.ts'
import { useCardRules } from '../../surfaces/participant/cards/useCardRules.ts'
import { useOwnCards } from '../../surfaces/participant/cards/useOwnCards.ts'
import { CopyButton } from '../../surfaces/participant/shell/CopyButton.tsx'
import { PhoneScreen } from '../../surfaces/participant/shell/PhoneFrame.tsx'
import { Prompt } from '../../surfaces/participant/shell/Prompt.tsx'
import { SkippedPage } from '../../surfaces/participant/shell/SkippedPage.tsx'
import { useSkipped } from '../../surfaces/participant/useSkipped.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import type { ParticipantProps } from '../module.ts'
import { CollectForm } from './CollectForm.tsx'
import { cardWords } from './cardWords.ts'
import { OthersCards } from './OthersCards.tsx'
import styles from './Participant.module.css'
import { SimilarQuestions } from './SimilarQuestions.tsx'
import { useNewCard } from './useNewCard.ts'

const noIds: readonly string[] = []

/** Write a card; below it your own, and those of others. */
export default function CollectParticipant({ activity, mine, me, now }: ParticipantProps<'collect'>) {
  const t = useT()
  const pick = usePick()
  const { activityId } = now
  const words = cardWords(activity.cardType)
  const [isSkipped, setSkipped] = useSkipped(activityId)
  // Where questions are put together, one's own come from the step before.
  const own = useOwnCards().filter(
    (row) => row.activityId === activityId || (activity.isBundling && row.card.type === activity.cardType),
  )
  useRememberBundles()
  const [, remember] = useCardRules(activityId)
  const newCard = useNewCard({ activity, activityId, me })
  const supportedIds = mine?.supportedIds ?? noIds
  const { maxChars, fields } = activity
  const isClosed = activity.phase === 'closed'
  useEffect(() => remember({ maxChars, fields, isClosed }), [maxChars, fields, isClosed, remember])
  const edited = useState<string | null>(null)
  const [bar, setBar] = useState<HTMLElement | null>(null)
  const isEditing = own.some((row) => row.card.id === edited[0])

  const isFull = mine?.cardsLeft === 0 || own.length >= activity.maxCardsPerPerson
  const canWrite = !isClosed && !isFull
  const submit = (): void => {
    // The bar then saves the change; Enter elsewhere on the screen must not add a new card.
    if (!isEditing) newCard.add()
  }
  const lists = (
    <>
      {own.length > 0 && (
        <section>
          <h2 className={styles.heading}>{t(words.own)}</h2>
          <OwnCardList rows={own} editing={{ edited, bar }} />
        </section>
      )}
      <OthersCards activity={activity} activityId={activityId} own={own} supportedIds={supportedIds} />
    </>
  )
  if (isSkipped && canWrite) return <SkippedPage onReturn={() => setSkipped(false)}>{lists}</SkippedPage>
  return (
    <PhoneScreen
      onSubmit={canWrite ? submit : undefined}
      actions={
        isEditing ? (
          <div className={styles.editBar} ref={setBar} />
        ) : (
          canWrite && (
            <Button look="primary" isBig isBlock type="submit">
              {t(newCard.isOnline ? words.add : words.keep)}
            </Button>
          )
        )
      }
      note={canWrite && !isEditing && newCard.note}
    >
      <Prompt text={pick(now.prompt)} />
      {canWrite && (
        <CollectForm activity={activity} me={me} newCard={newCard}>
          <SimilarQuestions
            activity={activity}
            activityId={activityId}
            text={newCard.draft.text}
            own={own}
            supportedIds={supportedIds}
          />
        </CollectForm>
      )}
      {isClosed && (
        <Banner isRounded icon="lock">
          {t('collect.closed')}
        </Banner>
      )}
      {!isClosed && isFull && (
        <Banner isRounded isLive={false}>
          {t('collect.full', { max: activity.maxCardsPerPerson })}
        </Banner>
      )}
      {!canWrite && newCard.draft.text.trim() !== '' && (
        <section>
          <h2 className={styles.heading}>{t('collect.unfinished')}</h2>
          <p className={styles.unfinished}>{newCard.draft.text}</p>
          <div className={styles.copy}>
            <CopyButton text={newCard.draft.text}>{t('participant.copy.text')}</CopyButton>
          </div>
        </section>
      )}
      {canWrite && own.length === 0 && (
        <div>
          <Button look="quiet" onClick={() => setSkipped(true)}>
            {t('participant.skip.action')}
          </Button>
        </div>
      )}
      {lists}
    </PhoneScreen>
  )
}
