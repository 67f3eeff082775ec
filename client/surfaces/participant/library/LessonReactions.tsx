import type { PublicCard } from '../../../../shared/programme/cards.ts'
import { type CardReaction, cardReactions } from '../../../../shared/programme/lessonParts.ts'
import { useT } from '../../../i18n/useT.ts'
import { useMine, useSend } from '../../../store/live.tsx'
import { Button } from '../../../ui/Button.tsx'
import { FieldNews } from '../deal/FieldNews.tsx'
import { useDealField } from '../deal/useDealField.ts'
import styles from './Library.module.css'
import { entryOf } from './readDeal.ts'
import { useLibrary, useRegionsAndThemes } from './useLibrary.ts'

/** “Herken ik”, “nieuw voor mij”, and for the region “nemen wij over”. How many others did shows once it is shown. */
export function LessonReactions({ card }: { readonly card: PublicCard }) {
  const t = useT()
  const { send } = useSend()
  const { knowledge, ownId } = useLibrary()
  const { regions, regionOf } = useRegionsAndThemes()
  const own = useMine((mine) => mine.reactions[card.id] ?? null)
  const adopts = useDealField({ part: 'adopts', targetId: card.id })
  const counts = knowledge.reactions?.[card.id]
  const adopted = regions.filter(
    ({ id }) => entryOf(knowledge.deals[id], { part: 'adopts', targetId: card.id })?.value === true,
  )
  const react = (reaction: CardReaction | null): void => {
    send({
      name: 'card.react',
      activityId: null,
      data: { cardId: card.id, reaction },
      optimistic: {
        view: 'mine',
        change: (mine) => {
          const { [card.id]: _before, ...others } = mine.reactions
          return { ...mine, reactions: reaction === null ? others : { ...others, [card.id]: reaction } }
        },
      },
    })
  }
  const isAdopted = adopts.entry?.value === true
  return (
    <section className={styles.block}>
      <h2>{t('library.lesson.react')}</h2>
      <div className={styles.buttons}>
        {cardReactions.map((reaction) => (
          <Button
            key={reaction}
            icon={own === reaction ? 'check' : undefined}
            isPressed={own === reaction}
            onClick={() => react(own === reaction ? null : reaction)}
          >
            {t(`library.lesson.${reaction}`)}
          </Button>
        ))}
      </div>
      <div className={styles.buttons}>
        <Button
          icon={isAdopted ? 'check' : undefined}
          isPressed={isAdopted}
          onClick={() => adopts.set({ part: 'adopts', targetId: card.id, value: !isAdopted })}
        >
          {t('library.lesson.adopt')}
        </Button>
      </div>
      <p className={styles.muted}>{t('library.lesson.adoptNote', { region: regionOf(ownId)?.shortName ?? '' })}</p>
      {adopts.status !== 'saved' && (
        <FieldNews
          field={adopts}
          label={t('library.lesson.adopt')}
          inWords={({ value }) => (value ? t('common.yes') : t('common.no'))}
          isText={false}
        />
      )}
      {counts && <p>{t('library.lesson.counts', { known: counts.known, fresh: counts.new })}</p>}
      {adopted.length > 0 && <p>{t('library.lesson.adoptedCount', { count: adopted.length })}</p>}
    </section>
  )
}
