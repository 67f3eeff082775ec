import { useState } from 'react'
import { maxAgreementLength } from '../../../shared/programme/limits.ts'
import { checkText } from '../../../shared/programme/text.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { randomId } from '../../live/randomId.ts'
import { useDraft } from '../../store/drafts.ts'
import { useSend } from '../../store/live.tsx'
import { PhoneScreen } from '../../surfaces/participant/shell/PhoneFrame.tsx'
import { Prompt } from '../../surfaces/participant/shell/Prompt.tsx'
import { useTapGuard } from '../../surfaces/participant/useTapGuard.ts'
import { announce } from '../../ui/announcer.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { showToast, toThisReader } from '../../ui/toasts.ts'
import type { ParticipantProps } from '../module.ts'
import styles from './Participant.module.css'

/** The ground rules. Agreeing shows as a number only; a proposal shows without its author. */
export default function AgreementsParticipant({ activity, mine, now }: ParticipantProps<'agreements'>) {
  const t = useT()
  const pick = usePick()
  const { send } = useSend()
  const hasAgreed = mine?.agreed ?? false
  const setAgreed = (agreed: boolean): void => {
    announce(t(agreed ? 'agreements.agreed' : 'agreements.takenBack'))
    send({
      name: 'agreements.setAgreed',
      activityId: now.activityId,
      data: { agreed },
      optimistic: {
        view: 'mine',
        change: (view) =>
          view.activity?.kind === 'agreements' ? { ...view, activity: { ...view.activity, agreed } } : view,
      },
    })
  }
  return (
    <PhoneScreen
      actions={
        <>
          {hasAgreed && <p className={styles.agreed}>{t('agreements.agreed')}</p>}
          {/* One button with two faces: the focus stays on it. */}
          <Button
            look={hasAgreed ? 'secondary' : 'primary'}
            isBig={!hasAgreed}
            isBlock
            onClick={() => setAgreed(!hasAgreed)}
          >
            {t(hasAgreed ? 'agreements.takeBack' : 'agreements.agree')}
          </Button>
        </>
      }
      note={activity.agreed > 0 ? t('agreements.count', { count: activity.agreed }) : t('agreements.mayStayOpen')}
    >
      <Prompt text={pick(now.prompt)} />
      <ol className={styles.rules}>
        {activity.order
          .flatMap((id) => activity.agreements[id] ?? [])
          .filter((rule) => !rule.isHidden)
          .map((rule) => (
            <li key={rule.id} className={styles.rule}>
              <span>{pick(rule.text)}</span>
              {rule.isProposal && <Chip>{t('agreements.proposal')}</Chip>}
            </li>
          ))}
      </ol>
      {activity.allowAdd && <Proposal activityId={now.activityId} left={mine?.proposalsLeft ?? null} />}
    </PhoneScreen>
  )
}

interface ProposalProps {
  readonly activityId: string
  /** Null while the server has not said it yet. */
  readonly left: number | null
}

function Proposal({ activityId, left }: ProposalProps) {
  const t = useT()
  const errorText = useErrorText()
  const { send } = useSend()
  const { isSecondTap, didWork } = useTapGuard()
  const [text, setText, clear] = useDraft(`draft:${activityId}:proposal`, '')
  const [error, setError] = useState<string | null>(null)
  if (left === 0) return <p>{t('agreements.noMore')}</p>
  const propose = (): void => {
    if (isSecondTap(text)) return
    const checked = checkText(text, maxAgreementLength)
    if (!checked.ok) {
      setError(errorText(checked.code))
      return
    }
    const isStillHere = toThisReader()
    const sent = send({
      name: 'agreements.propose',
      activityId,
      data: { agreementId: randomId(), text: checked.text },
    })
    void sent.then(({ status }) => {
      if (status === 'committed' && isStillHere()) showToast(t('agreements.proposed'))
    })
    didWork(text)
    clear()
  }
  return (
    <div className={styles.proposal}>
      <TextArea
        label={t('agreements.proposeLabel')}
        note={`(${t('common.optional')})`}
        value={text}
        onChange={(value) => {
          setText(value)
          setError(null)
        }}
        error={error}
        isKept={text !== ''}
        maxCharacters={maxAgreementLength}
        rows={2}
      />
      <div>
        <Button onClick={propose}>{t('agreements.propose')}</Button>
      </div>
    </div>
  )
}
