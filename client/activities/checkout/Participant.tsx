import { useState } from 'react'
import { maxSentenceLength } from '../../../shared/programme/limits.ts'
import { checkText } from '../../../shared/programme/text.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { useDraft } from '../../store/drafts.ts'
import { useSend, useStatus } from '../../store/live.tsx'
import { PhoneScreen } from '../../surfaces/participant/shell/PhoneFrame.tsx'
import { Prompt } from '../../surfaces/participant/shell/Prompt.tsx'
import { SkippedPage } from '../../surfaces/participant/shell/SkippedPage.tsx'
import { usePassOn } from '../../surfaces/participant/usePassOn.ts'
import { useSkipped } from '../../surfaces/participant/useSkipped.ts'
import { useSpokenChange } from '../../surfaces/participant/useSpokenChange.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Scale } from '../../ui/Scale.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import type { ParticipantProps } from '../module.ts'
import { useSealedEntry } from '../useSealedEntry.ts'
import { AnswerPage } from './AnswerPage.tsx'
import { type Answer, empty, isEmpty } from './answer.ts'
import styles from './Participant.module.css'

/** One sentence to take away and two short scores; anonymous, and nothing is compulsory. */
export default function CheckoutParticipant({ activity, mine, now }: ParticipantProps<'checkout'>) {
  const t = useT()
  const pick = usePick()
  const errorText = useErrorText()
  const { sendSealed } = useSend()
  const { connection } = useStatus()
  const { activityId } = now
  const passOn = usePassOn()
  const [isSkipped, setSkipped] = useSkipped(activityId)
  const answer = useSealedEntry<Answer>({
    keepAs: `answer:${activityId}`,
    empty,
    known: mine?.answer ? { value: mine.answer, seq: mine.answer.answerSeq } : null,
    isOpen: activity.phase === 'open',
    send: ({ value, seq, nonce }) =>
      sendSealed({
        name: 'checkout.setAnswer',
        activityId,
        slot: `answer:${activityId}`,
        data: { answerSeq: seq, nonce, sentence: value.sentence, scores: { ...value.scores } },
      }),
  })
  const [sentence, setSentence, clearSentence] = useDraft(`draft:${activityId}:sentence`, answer.value.sentence ?? '')
  const [scores, setScores] = useState(answer.value.scores)
  const [isEditing, setIsEditing] = useState(answer.state === 'none')
  const [error, setError] = useState<string | null>(null)

  useSpokenChange(activity.phase, activity.phase === 'open' ? '' : t('checkout.closed'))

  const hasAnswered = answer.state !== 'none' && !isEmpty(answer.value)
  const skip = (): void => {
    if (answer.state === 'none') answer.set(empty, true)
    if (hasAnswered) setIsEditing(false)
    else setSkipped(true)
  }
  const comeBack = (): void => {
    setSkipped(false)
    setIsEditing(true)
  }
  if (activity.phase === 'open' && isSkipped && !hasAnswered) return <SkippedPage onReturn={comeBack} />
  if (activity.phase !== 'open' || (!isEditing && hasAnswered)) {
    return (
      <AnswerPage
        answer={answer}
        statements={activity.statements}
        isOpen={activity.phase === 'open'}
        onEdit={() => setIsEditing(true)}
      />
    )
  }
  const hasContent = sentence.trim() !== '' || Object.values(scores).some((score) => score !== null)
  const submit = (): void => {
    const checked = sentence.trim() === '' ? null : checkText(sentence, maxSentenceLength)
    if (checked && !checked.ok) {
      setError(errorText(checked.code))
      return
    }
    answer.set({ sentence: checked?.text ?? null, scores }, true)
    clearSentence()
    setIsEditing(false)
    passOn()
  }
  return (
    <PhoneScreen
      onSubmit={submit}
      actions={
        <Button look="primary" isBig isBlock type="submit" whyNot={hasContent ? null : t('checkout.nothingYet')}>
          {t(connection === 'live' ? 'checkout.send' : 'checkout.keep')}
        </Button>
      }
    >
      <Prompt text={pick(now.prompt)} />
      <TextArea
        label={t('checkout.sentence')}
        note={`(${t('common.optional')})`}
        value={sentence}
        onChange={(value) => {
          setSentence(value)
          setError(null)
        }}
        error={error}
        isKept={sentence !== ''}
        maxCharacters={maxSentenceLength}
        rows={2}
      />
      {activity.statements.map((statement) => (
        <Scale
          key={statement.id}
          legend={pick(statement.text)}
          value={scores[statement.id] ?? null}
          wordFor={(score) => t(`checkout.score${score}`)}
          nameFor={(score) => t('checkout.scoreNamed', { score, word: t(`checkout.score${score}`) })}
          onChange={(score) => setScores({ ...scores, [statement.id]: score })}
        />
      ))}
      <Banner isRounded isLive={false}>
        <span className={styles.anonymous}>
          <Icon name="lock" />
          {t('checkout.anonymous')}
        </span>
      </Banner>
      <div>
        <Button look="quiet" onClick={skip}>
          {t('participant.skip.action')}
        </Button>
      </div>
    </PhoneScreen>
  )
}
