import type { FacilitatorItemView, FacilitatorView } from '../../../shared/programme/views.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { useServerNow } from '../../store/serverNow.ts'
import { Button } from '../../ui/Button.tsx'
import text from '../../ui/text.module.css'
import styles from './NextBar.module.css'

interface NextBarProps {
  readonly next: FacilitatorItemView | null
  readonly announced: FacilitatorView['announced']
  readonly isBusy: boolean
  readonly hasPrevious: boolean
  readonly isPaused: boolean
  /** Something else has to be pressed first: the one primary button stands with it. */
  readonly isWaiting: boolean
  readonly onNext: () => void
  readonly onCancel: () => void
  readonly onBack: () => void
  readonly onSkip: () => void
  readonly onPause: () => void
  readonly onAddMinute: () => void
}

/** What comes after this, and the one big button; while a move is announced it means: do not wait. */
export function NextBar({
  next,
  announced,
  isBusy,
  hasPrevious,
  isPaused,
  isWaiting,
  onNext,
  onCancel,
  onBack,
  onSkip,
  onPause,
  onAddMinute,
}: NextBarProps) {
  const t = useT()
  const pick = usePick()
  return (
    <div className={styles.bar} data-announced={announced !== null || undefined}>
      <div className={styles.words}>
        <p className={text.eyebrow}>{t('facilitator.next.title')}</p>
        {announced !== null ? (
          <>
            <p className={styles.title}>{pick(announced.title)}</p>
            <Countdown entersAt={announced.entersAt} />
          </>
        ) : next === null ? (
          <p className={styles.title}>{t('facilitator.next.last')}</p>
        ) : (
          <>
            <p className={styles.title}>
              <b>{pick(next.title)}</b>, {t('facilitator.agenda.minutes', { minutes: next.minutes })}
            </p>
            <p className={`${text.muted} ${styles.hint}`}>{t('facilitator.next.hint')}</p>
          </>
        )}
      </div>
      <div className={styles.small}>
        {announced !== null ? (
          <Button className={styles.cancel} onClick={onCancel}>
            {t('facilitator.next.cancel')}
          </Button>
        ) : (
          <>
            {hasPrevious && (
              <Button icon="left" className={styles.back} label={t('facilitator.next.back')} onClick={onBack}>
                <span className={styles.word}>{t('facilitator.next.back')}</span>
              </Button>
            )}
            <span className={styles.clock}>
              <Button
                icon={isPaused ? 'right' : 'pause'}
                label={t(isPaused ? 'facilitator.clock.resume' : 'facilitator.clock.pause')}
                onClick={onPause}
              />
              <Button label={t('facilitator.clock.addOneLong')} onClick={onAddMinute}>
                +1
              </Button>
            </span>
            {next !== null && (
              <Button className={styles.skip} onClick={onSkip}>
                {t('facilitator.next.skip')}
              </Button>
            )}
          </>
        )}
      </div>
      {/* The same element all along: pressing it never moves the focus. */}
      <Button
        look={isWaiting && announced === null ? 'secondary' : 'primary'}
        isBig
        className={styles.next}
        iconAfter={announced === null && next === null ? undefined : 'right'}
        onClick={isBusy ? undefined : onNext}
      >
        {announced !== null
          ? t('facilitator.next.enterNow')
          : next === null
            ? t('facilitator.next.end')
            : t('facilitator.next.button')}
      </Button>
    </div>
  )
}

function Countdown({ entersAt }: { readonly entersAt: number }) {
  const t = useT()
  const now = useServerNow(250)
  const seconds = Math.ceil((entersAt - now) / 1000)
  return (
    <p className={styles.countdown}>
      {seconds > 0 ? t('facilitator.next.announcedIn', { seconds }) : t('facilitator.next.announcedNow')}
    </p>
  )
}
