import { usePick, useT } from '../../../i18n/useT.ts'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import styles from './Library.module.css'
import { PageTitle, Part, Row } from './parts.tsx'
import { ThreadBlock } from './ThreadBlock.tsx'
import { cardsIn, parentOf, type Thread, threadsOf } from './threads.ts'
import { useLibrary, useRegionsAndThemes } from './useLibrary.ts'

/** Follow-up questions that wait for somebody who knows, those that have an answer, and the questions one can ask about. */
export function Questions() {
  const t = useT()
  const pick = usePick()
  const { knowledge, trail } = useLibrary()
  const { themeName } = useRegionsAndThemes()
  const threads = threadsOf(knowledge)
  const waiting = threads.filter(({ answers }) => answers.length === 0)
  const answered = threads.filter(({ answers }) => answers.length > 0)
  const questions = cardsIn(knowledge.questions)
  return (
    <>
      <PageTitle>{t('library.questions.title')}</PageTitle>
      <p>{t('library.questions.intro')}</p>
      {waiting.length === 0 && (
        <EmptyState title={t('library.questions.none')}>{t('library.questions.noneText')}</EmptyState>
      )}
      {waiting.length > 0 && (
        <Part title={t('library.questions.waiting')}>
          <Threads threads={waiting} />
        </Part>
      )}
      {answered.length > 0 && (
        <Part title={t('library.questions.answered')}>
          <Threads threads={answered} />
        </Part>
      )}
      {questions.length > 0 && (
        <Part title={t('library.questions.ask')}>
          <ul className={styles.rows}>
            {questions.map((card) => (
              <Row key={card.id} onClick={() => trail.go({ page: 'question', id: card.id })}>
                <bdi>{pick(card.text)}</bdi>
                {card.themeId !== null && <span className={styles.muted}>{themeName(card.themeId)}</span>}
              </Row>
            ))}
          </ul>
        </Part>
      )}
    </>
  )
}

function Threads({ threads }: { readonly threads: readonly Thread[] }) {
  const t = useT()
  const pick = usePick()
  const { knowledge, trail } = useLibrary()
  return (
    <ul className={styles.said}>
      {threads.map((thread) => {
        const parent = parentOf(knowledge, thread.question)
        return (
          <li key={thread.question.id} className={styles.block}>
            {parent !== null && (
              <p className={styles.muted}>
                {t('library.reply.about')}{' '}
                <Button
                  look="quiet"
                  className={styles.inText}
                  onClick={() => trail.go({ page: parent.type === 'lesson' ? 'lesson' : 'question', id: parent.id })}
                >
                  {pick(parent.text)}
                </Button>
              </p>
            )}
            <ThreadBlock thread={thread} />
          </li>
        )
      })}
    </ul>
  )
}
