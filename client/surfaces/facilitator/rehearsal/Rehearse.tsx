import { useState } from 'react'
import type { RehearsalAnswer } from '../../../../shared/protocol/http.ts'
import { maxRehearsalPeople, standardRehearsalPeople } from '../../../../shared/protocol/rehearsalLimits.ts'
import { askServer } from '../../../http/askServer.ts'
import { useErrorText } from '../../../i18n/useErrorText.ts'
import { useT } from '../../../i18n/useT.ts'
import { useView } from '../../../store/live.tsx'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import styles from './Rehearse.module.css'
import { keepRehearsedFrom } from './rehearsedFrom.ts'

const range = { min: 2, max: maxRehearsalPeople } as const

/** The button on the start page, and the question that it asks. */
export function Rehearse() {
  const t = useT()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button isBig icon="people" onClick={() => setIsOpen(true)}>
        {t('rehearsal.start')}
      </Button>
      {isOpen && <RehearseDialog onClose={() => setIsOpen(false)} />}
    </>
  )
}

type State =
  | { readonly type: 'asking' | 'making' }
  | { readonly type: 'failed'; readonly reason: string }
  /** The browser opened no tab: a link to press by hand. */
  | { readonly type: 'blocked'; readonly href: string }

function RehearseDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const errorText = useErrorText()
  const { id: programmeId, code } = useView('facilitator', (view) => view.programme)
  const [typed, setTyped] = useState(String(standardRehearsalPeople))
  const [error, setError] = useState<string | null>(null)
  const [state, setState] = useState<State>({ type: 'asking' })

  const start = async (): Promise<void> => {
    const people = Number(typed)
    if (!Number.isInteger(people) || people < range.min || people > range.max) {
      setError(t('rehearsal.dialog.wrong', range))
      return
    }
    // Opened while the press is still fresh: a tab that opens after the answer counts as a pop-up.
    const opened = window.open('about:blank', '_blank')
    setState({ type: 'making' })
    const answer = await askServer<RehearsalAnswer>('/api/rehearsals', { programmeId, people })
    if (!answer.ok) {
      opened?.close()
      setState({ type: 'failed', reason: errorText(answer.refusal.code, answer.refusal) })
      return
    }
    // The cookie came with the answer: no secret in an address.
    const href = `/leiden/${answer.value.code}`
    keepRehearsedFrom(answer.value.code, code)
    if (opened === null) return setState({ type: 'blocked', href })
    opened.opener = null
    opened.location.replace(href)
    onClose()
  }

  if (state.type === 'blocked') {
    return (
      <Dialog
        isOpen
        title={t('rehearsal.dialog.title')}
        onClose={onClose}
        actions={
          <LinkButton look="primary" href={state.href} target="_blank" rel="noreferrer" onClick={onClose}>
            {t('rehearsal.dialog.open')}
          </LinkButton>
        }
      >
        <p>{t('rehearsal.dialog.blocked')}</p>
      </Dialog>
    )
  }
  return (
    <Dialog
      isOpen
      hasForm
      title={t('rehearsal.dialog.title')}
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            {t('rehearsal.dialog.notNow')}
          </Button>
          <Button
            look="primary"
            isBusy={state.type === 'making'}
            busyText={t('rehearsal.dialog.busy')}
            onClick={() => void start()}
          >
            {t('rehearsal.dialog.go')}
          </Button>
        </>
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          void start()
        }}
      >
        <p>{t('rehearsal.dialog.copy')}</p>
        <p>{t('rehearsal.dialog.people')}</p>
        {state.type === 'failed' && (
          <Banner tone="warning" isRounded>
            {state.reason}
          </Banner>
        )}
        <div className={styles.count}>
          <TextField
            label={t('rehearsal.dialog.field')}
            hint={error === null ? t('rehearsal.dialog.hint', range) : undefined}
            error={error}
            value={typed}
            inputMode="numeric"
            autoComplete="off"
            onChange={(value) => {
              setTyped(value)
              setError(null)
            }}
          />
        </div>
      </form>
    </Dialog>
  )
}
