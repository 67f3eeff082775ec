import { useState } from 'react'
import type { LinkAnswer } from '../../../shared/protocol/http.ts'
import { CopyButton } from '../../console/CopyButton.tsx'
import { askServer } from '../../http/askServer.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { useView } from '../../store/live.tsx'
import { Button } from '../../ui/Button.tsx'
import { RecoverySheet } from '../paper/RecoverySheet.tsx'
import styles from './HelpDialog.module.css'

/** Whoever leads can make one more secret link: for another computer, or because the first one was lost. */
export function NewLink() {
  const t = useT()
  const errorText = useErrorText()
  const pick = usePick()
  const { id: programmeId, code, title } = useView('facilitator', (view) => view.programme)
  const [state, setState] = useState<'idle' | 'making' | { readonly url: string } | { readonly error: string }>('idle')
  const make = async (): Promise<void> => {
    setState('making')
    const answer = await askServer<LinkAnswer>('/api/links', { programmeId, role: 'facilitator' })
    setState(answer.ok ? { url: answer.value.url } : { error: errorText(answer.refusal.code, answer.refusal) })
  }
  const [isShown, setIsShown] = useState(false)
  const isMade = typeof state === 'object' && 'url' in state
  return (
    <section className={styles.link}>
      <h3>{t('facilitator.link.newTitle')}</h3>
      <p>{t('facilitator.link.newText')}</p>
      {isMade ? (
        <>
          {/* A console is often on a beamer or a shared screen: covered until asked for. */}
          <p className={styles.url}>{isShown ? state.url : state.url.replace(/#.*/, '#••••••')}</p>
          <CopyButton
            text={state.url}
            label={t('facilitator.link.newCopy')}
            copied={t('facilitator.start.copied')}
            failed={t('facilitator.start.copyFailed')}
          />
          <Button look="quiet" isExpanded={isShown} onClick={() => setIsShown(!isShown)}>
            {t(isShown ? 'facilitator.link.newHide' : 'facilitator.link.newShow')}
          </Button>
          <Button onClick={() => print()}>{t('paper.recovery.print')}</Button>
          <RecoverySheet title={pick(title)} code={code} url={state.url} />
        </>
      ) : (
        <Button isBusy={state === 'making'} busyText={t('facilitator.link.newBusy')} onClick={() => void make()}>
          {t('facilitator.link.newMake')}
        </Button>
      )}
      {typeof state === 'object' && 'error' in state && <p role="alert">{state.error}</p>}
    </section>
  )
}
