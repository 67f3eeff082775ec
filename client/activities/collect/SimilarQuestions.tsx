import { useT } from '../../i18n/useT.ts'
import type { OwnCardRow } from '../../surfaces/participant/cards/useOwnCards.ts'
import { Words } from '../../surfaces/participant/Words.tsx'
import { Button } from '../../ui/Button.tsx'
import type { KindView } from '../module.ts'
import styles from './SimilarQuestions.module.css'
import { useSimilar } from './useSimilar.ts'

interface SimilarQuestionsProps {
  readonly activity: KindView<'collect', 'participant'>
  readonly activityId: string
  /** What is being written. */
  readonly text: string
  readonly own: readonly OwnCardRow[]
  readonly supportedIds: readonly string[]
}

/** What asks the same as what is being written, with standing behind it instead of writing it once more. */
export function SimilarQuestions({ activity, activityId, text, own, supportedIds }: SimilarQuestionsProps) {
  const t = useT()
  const ownIds = new Set(own.map(({ card }) => card.id))
  const similar = useSimilar({ activity, activityId, text, ownIds, supportedIds })
  if (similar.questions.length === 0) return null
  const hasSupported = similar.questions.some(({ isSupported }) => isSupported)
  return (
    <section className={styles.similar} aria-labelledby="similar-questions">
      <h2 className={styles.heading} id="similar-questions">
        {t('collect.similar.heading', { count: similar.questions.length })}
      </h2>
      <ul className={styles.list}>
        {similar.questions.map(({ id, text, isSupported }) => (
          <li key={id}>
            <p className={styles.text}>
              <Words text={text} />
            </p>
            <Button
              icon={isSupported ? 'check' : undefined}
              isPressed={isSupported}
              label={t('collect.similar.supportNamed', { text })}
              onClick={() => similar.support(id, !isSupported)}
            >
              {t(isSupported ? 'collect.similar.supported' : 'collect.similar.support')}
            </Button>
          </li>
        ))}
      </ul>
      <p className={styles.note}>{t(hasSupported ? 'collect.similar.draftStays' : 'collect.similar.stored')}</p>
    </section>
  )
}
