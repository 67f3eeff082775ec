import { useErrorText } from '../../i18n/useErrorText.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { useStatus } from '../../store/live.tsx'
import { PhoneScreen } from '../../surfaces/participant/shell/PhoneFrame.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import type { KindView } from '../module.ts'
import type { SealedEntry } from '../useSealedEntry.ts'
import { type Answer, isEmpty } from './answer.ts'
import styles from './Participant.module.css'

interface AnswerPageProps {
  readonly answer: SealedEntry<Answer>
  readonly statements: KindView<'checkout', 'participant'>['statements']
  readonly isOpen: boolean
  readonly onEdit: () => void
}

/** What somebody answered, and whether it counts. */
export function AnswerPage({ answer, statements, isOpen, onEdit }: AnswerPageProps) {
  const t = useT()
  const pick = usePick()
  const errorText = useErrorText()
  const { connection } = useStatus()
  const { sentence, scores } = answer.value
  const hasAnswered = answer.state !== 'none' && !isEmpty(answer.value)
  return (
    <PhoneScreen
      actions={
        isOpen && (
          <Button isBlock isBig onClick={onEdit}>
            {t('checkout.edit')}
          </Button>
        )
      }
    >
      <h1>{t(hasAnswered ? 'checkout.thanks' : 'checkout.closed')}</h1>
      {hasAnswered && answer.state === 'committed' && (
        <Banner isRounded icon="check">
          {t('checkout.saved')}
        </Banner>
      )}
      {hasAnswered && answer.state === 'underWay' && (
        <p>{t(connection === 'live' ? 'participant.vote.sending' : 'checkout.keptHere')}</p>
      )}
      {hasAnswered && answer.state === 'refused' && (
        <Banner tone="warning" isRounded icon="help">
          {errorText(answer.refused?.code ?? 'internal', { closedAt: answer.refused?.closedAt })}
        </Banner>
      )}
      {hasAnswered && (
        <Card>
          {sentence && <p className={styles.quote}>{sentence}</p>}
          <ul>
            {statements
              .filter(({ id }) => scores[id] != null)
              .map((statement) => (
                <li key={statement.id} className={styles.given}>
                  <span>{pick(statement.text)}</span>
                  <b>{t('checkout.of5', { score: scores[statement.id] ?? 0 })}</b>
                </li>
              ))}
          </ul>
        </Card>
      )}
    </PhoneScreen>
  )
}
