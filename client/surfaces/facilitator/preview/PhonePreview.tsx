import type { FacilitatorView, NowView } from '../../../../shared/programme/views.ts'
import type { PhoneTask } from '../../../activities/kindConsole.ts'
import { usePick, useT } from '../../../i18n/useT.ts'
import { Dots } from '../../../ui/Dots.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import styles from './Previews.module.css'
import { phoneOf } from './previewOf.ts'

const taskTexts = {
  wait: 'facilitator.see.phoneWait',
  listen: 'facilitator.see.phoneListen',
  agree: 'facilitator.see.phoneAgree',
  write: 'facilitator.see.phoneWrite',
  closed: 'facilitator.see.phoneClosed',
  vote: 'facilitator.see.phoneVote',
  read: 'facilitator.see.phoneRead',
  result: 'facilitator.see.phoneResult',
  signUp: 'facilitator.see.phoneSignUp',
  answer: 'facilitator.see.phoneAnswer',
  break: 'facilitator.see.phoneBreak',
} as const

/** Tasks with something to press at the bottom of the phone. */
const withButton: ReadonlySet<PhoneTask> = new Set(['agree', 'write', 'vote', 'signUp', 'answer'])

interface PhonePreviewProps {
  readonly announced: FacilitatorView['announced']
  readonly activity: FacilitatorView['activity']
  readonly now: NowView | null
}

/** Everybody's phone as a tile: what people can do now. */
export function PhonePreview({ announced, activity, now }: PhonePreviewProps) {
  const t = useT()
  const pick = usePick()
  const task = now === null ? 'wait' : phoneOf(activity)
  return (
    <figure className={styles.phone}>
      <figcaption className={styles.caption}>
        <Icon name="phone" size="16px" />
        {t('facilitator.see.phone')}
      </figcaption>
      {announced && <p className={styles.banner}>{t('facilitator.see.announced', { title: pick(announced.title) })}</p>}
      <p className={styles.task}>{typeof task === 'string' ? t(taskTexts[task]) : task.say(t)}</p>
      <span className={styles.sketch} aria-hidden="true">
        {task === 'vote' && <Dots kind="process" filled={2} total={3} size="9px" />}
        <span className={styles.line} />
        <span className={styles.line} />
        <span className={styles.line} data-short />
        {(typeof task === 'string' ? withButton.has(task) : task.hasButton) && <span className={styles.button} />}
      </span>
    </figure>
  )
}
