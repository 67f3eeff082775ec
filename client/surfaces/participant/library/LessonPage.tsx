import type { PublicCard } from '../../../../shared/programme/cards.ts'
import { lessonTexts } from '../../../../shared/programme/lessonParts.ts'
import { usePick, useT } from '../../../i18n/useT.ts'
import { Chip } from '../../../ui/Chip.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { CardSource } from '../cards/CardSource.tsx'
import { LessonReactions } from '../lessons/LessonReactions.tsx'
import { FitOf } from './FitOf.tsx'
import styles from './Library.module.css'
import { Facts, PageTitle, Part, Row, SideChip } from './parts.tsx'
import { Replies } from './Replies.tsx'
import { entryOf } from './readDeal.ts'
import { useLibrary, useRegionsAndThemes } from './useLibrary.ts'

/** One lesson with all that goes with it. */
export function LessonPage({ id }: { readonly id: string }) {
  const t = useT()
  const pick = usePick()
  const { knowledge } = useLibrary()
  const card = knowledge.lessons.cards[id]
  if (card === undefined) {
    return (
      <EmptyState isPage title={t('library.lesson.gone')}>
        {t('library.lesson.goneText')}
      </EmptyState>
    )
  }
  return (
    <>
      <div className={styles.chips}>
        <SideChip card={card} />
        {card.isGoodExample && (
          <Chip tone="line" icon="star">
            {t('library.lesson.example')}
          </Chip>
        )}
      </div>
      <PageTitle>
        <bdi>{pick(card.text)}</bdi>
      </PageTitle>
      <div className={styles.regionName}>
        <CardSource card={card} />
      </div>
      <LessonFacts lesson={card.lesson} />
      <Instruments ids={card.lesson?.instrumentIds ?? []} />
      <LessonReactions cardId={id} />
      <Counts id={id} />
      <FitOf targetId={id} areOthersShown={knowledge.reactions !== null} />
      <Replies parentId={id} />
      <Earlier id={id} />
    </>
  )
}

/** What goes with a lesson, as far as it was filled in. */
function LessonFacts({ lesson }: { readonly lesson: PublicCard['lesson'] }) {
  const t = useT()
  const pick = usePick()
  return (
    <Facts
      facts={lessonTexts.map((name) => {
        const words = lesson?.[name]
        return [t(`library.lesson.${name}`), words === undefined ? null : pick(words)] as const
      })}
    />
  )
}

/** How many others say so, once the facilitator shows it. */
function Counts({ id }: { readonly id: string }) {
  const t = useT()
  const { knowledge } = useLibrary()
  const { regions } = useRegionsAndThemes()
  if (knowledge.reactions === null) return null
  const adopted = regions.filter(
    (region) => entryOf(knowledge.deals[region.id], { part: 'adopts', targetId: id })?.value,
  )
  return (
    <p className={styles.muted}>
      {t('lessons.counts', { known: knowledge.reactions[id]?.known ?? 0, adopted: adopted.length })}
    </p>
  )
}

function Instruments({ ids }: { readonly ids: readonly string[] }) {
  const t = useT()
  const pick = usePick()
  const { knowledge, trail } = useLibrary()
  const instruments = ids.flatMap((id) => knowledge.instruments[id] ?? [])
  if (instruments.length === 0) return null
  return (
    <Part title={t('library.lesson.instruments')}>
      <ul className={styles.rows}>
        {instruments.map(({ id, name }) => (
          <Row key={id} onClick={() => trail.go({ page: 'instrument', id })}>
            <bdi>{pick(name)}</bdi>
          </Row>
        ))}
      </ul>
    </Part>
  )
}

/** What it said before it was improved, oldest first. */
function Earlier({ id }: { readonly id: string }) {
  const t = useT()
  const pick = usePick()
  const { knowledge } = useLibrary()
  const versions = knowledge.earlier[id] ?? []
  if (versions.length === 0) return null
  return (
    <Part title={t('library.lesson.earlier', { count: versions.length })}>
      <ol className={styles.said}>
        {versions.map(({ text, lesson }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what was said before never changes or moves
          <li key={index} className={styles.block}>
            <bdi className={styles.words}>{pick(text)}</bdi>
            <LessonFacts lesson={lesson} />
          </li>
        ))}
      </ol>
    </Part>
  )
}
