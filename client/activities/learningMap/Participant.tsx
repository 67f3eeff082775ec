import { useState } from 'react'
import type { PublicCard } from '../../../shared/programme/cards.ts'
import { useFormat } from '../../i18n/format.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { useMine, useView } from '../../store/live.tsx'
import { CardSource } from '../../surfaces/participant/cards/CardSource.tsx'
import { PhoneScreen } from '../../surfaces/participant/shell/PhoneFrame.tsx'
import { Prompt } from '../../surfaces/participant/shell/Prompt.tsx'
import { Words } from '../../surfaces/participant/Words.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import type { KindView, ParticipantProps } from '../module.ts'
import { isWish } from './bundledLines.ts'
import { LitPair } from './LitPair.tsx'
import styles from './Participant.module.css'
import { useArrowWords } from './useArrowWords.ts'
import { useWish } from './useWish.ts'
import { WishFields } from './WishFields.tsx'

type Board = NonNullable<KindView<'learningMap', 'participant'>['board']>

/** Who wants to learn from this region, from whom it learns, and a way to write one more while the board is open. */
export default function LearningMapParticipant({ activity, me, now }: ParticipantProps<'learningMap'>) {
  const [isWriting, setIsWriting] = useState(false)
  const own = useMine((mine) => mine.cards)
  const { board } = activity
  const written = Object.values(own).filter(({ activityId }) => activityId === board?.activityId).length
  if (board !== null && isWriting && written < board.maxCards) {
    return <WritePage board={board} me={me} onDone={() => setIsWriting(false)} />
  }
  return (
    <ReadPage
      activity={activity}
      me={me}
      now={now}
      fullAt={board !== null && written >= board.maxCards ? board.maxCards : null}
      onWrite={() => setIsWriting(true)}
    />
  )
}

interface WritePageProps {
  readonly board: Board
  readonly me: ParticipantProps<'learningMap'>['me']
  readonly onDone: () => void
}

function WritePage({ board, me, onDone }: WritePageProps) {
  const t = useT()
  const wish = useWish({ board, me, onDone })
  return (
    <PhoneScreen
      onSubmit={wish.add}
      actions={
        <Button look="primary" isBig isBlock type="submit">
          {t(wish.isOnline ? 'learningMap.phone.add' : 'learningMap.phone.keep')}
        </Button>
      }
      note={wish.note}
    >
      <h1>{t('learningMap.phone.write')}</h1>
      <WishFields wish={wish} maxChars={board.maxChars} />
      <div>
        <Button look="quiet" onClick={onDone}>
          {t('learningMap.phone.writeClose')}
        </Button>
      </div>
    </PhoneScreen>
  )
}

interface ReadPageProps extends Pick<ParticipantProps<'learningMap'>, 'activity' | 'me' | 'now'> {
  /** All the cards that one person may write; null while there is room. */
  readonly fullAt: number | null
  readonly onWrite: () => void
}

function ReadPage({ activity, me, now, fullAt, onWrite }: ReadPageProps) {
  const t = useT()
  const pick = usePick()
  const known = useView('participant', ({ regions, themes }) => ({ regions, themes }))
  const words = useArrowWords(known)
  const { list } = useFormat()
  const { arrows, order, cards, key, board } = activity
  const all = Object.values(cards)
  const asked = all.filter((card) => card.sourceRegionId === me.regionId && card.regionId !== me.regionId)
  const asks = all.filter((card) => card.regionId === me.regionId && card.sourceRegionId !== null)
  const learners = new Set(asked.flatMap(({ regionId }) => regionId ?? []))
  const themes = [...new Set(asked.flatMap(({ themeId }) => themeId ?? []))].map(words.theme).filter(Boolean)
  const suggested = order.flatMap((one) => arrows[one] ?? []).filter((arrow) => !isWish(arrow) && concerns(arrow, me))
  const lit = key === null ? undefined : arrows[key]
  return (
    <PhoneScreen
      actions={
        board !== null &&
        fullAt === null && (
          <Button look="primary" isBig isBlock icon="plus" onClick={onWrite}>
            {t('learningMap.phone.write')}
          </Button>
        )
      }
    >
      <Prompt text={pick(now.prompt)} />
      {lit !== undefined && <LitPair arrow={lit} />}
      <section className={styles.part}>
        <h2>
          {themes.length === 0 || learners.size === 0
            ? t('learningMap.phone.wanted', { count: learners.size })
            : t('learningMap.phone.wantedAbout', { count: learners.size, themes: list(themes) })}
        </h2>
        {asked.length === 0 ? (
          <p className={styles.hint}>{t('learningMap.phone.wantedNone')}</p>
        ) : (
          <Cards cards={asked} />
        )}
      </section>
      <section className={styles.part}>
        <h2>{t('learningMap.phone.own')}</h2>
        {asks.length === 0 ? <EmptyState title={t('learningMap.phone.ownNone')} /> : <Cards cards={asks} />}
        {fullAt !== null && (
          <Banner isRounded isLive={false}>
            {t('learningMap.phone.full', { max: fullAt })}
          </Banner>
        )}
      </section>
      {suggested.length > 0 && (
        <section className={styles.part}>
          <h2>{t('learningMap.phone.suggested')}</h2>
          <ul className={styles.cards}>
            {suggested.map((arrow) => (
              <Card as="li" key={arrow.key}>
                <p className={styles.learns}>{words.learns(arrow)}</p>
                <p className={styles.hint}>{words.allWhy(arrow)}</p>
              </Card>
            ))}
          </ul>
        </section>
      )}
    </PhoneScreen>
  )
}

const concerns = (
  { learnerId, sourceId }: { readonly learnerId: string; readonly sourceId: string },
  { regionId }: { readonly regionId: string },
): boolean => learnerId === regionId || sourceId === regionId

function Cards({ cards }: { readonly cards: readonly PublicCard[] }) {
  const pick = usePick()
  return (
    <ul className={styles.cards}>
      {cards.map((card) => (
        <Card as="li" key={card.id} source={<CardSource card={card} />}>
          <p className={styles.text}>
            <Words text={pick(card.text)} />
          </p>
        </Card>
      ))}
    </ul>
  )
}
