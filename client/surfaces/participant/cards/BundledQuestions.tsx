import type { CardText } from '../../../../shared/programme/localised.ts'
import { usePick, useT } from '../../../i18n/useT.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { Words } from '../Words.tsx'
import styles from './BundledQuestions.module.css'
import { useOwnCards } from './useOwnCards.ts'

interface BundledQuestionsProps {
  /** The originals; nothing is drawn without. */
  readonly questions: readonly { readonly id: string; readonly text: CardText }[] | undefined
}

/** “3 vragen samen”, to be opened: the questions as they were written, one's own marked. */
export function BundledQuestions({ questions = [] }: BundledQuestionsProps) {
  const t = useT()
  const pick = usePick()
  const ownIds = new Set(useOwnCards().map(({ card }) => card.id))
  if (questions.length === 0) return null
  const hasOwn = questions.some(({ id }) => ownIds.has(id))
  return (
    <details className={styles.bundled}>
      <summary className={styles.summary}>
        <Icon name="chevronDown" size="20px" className={styles.sign} />
        <span>
          {t('common.bundled', { count: questions.length })}
          {hasOwn && ` · ${t('participant.bundle.withYours')}`}
        </span>
      </summary>
      <ul className={styles.questions}>
        {questions.map(({ id, text }) => (
          <li key={id}>
            <Words text={pick(text)} />
            {ownIds.has(id) && <b className={styles.own}> {t('participant.bundle.yours')}</b>}
          </li>
        ))}
      </ul>
    </details>
  )
}
