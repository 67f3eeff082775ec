import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Refusal } from '../../http/askServer.ts'
import { useT } from '../../i18n/useT.ts'
import { Button } from '../../ui/Button.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { createProgramme } from './programmesApi.ts'
import styles from './StartOwn.module.css'
import { useNeedsCreateKey } from './useNeedsCreateKey.ts'
import { useRefusalText } from './useRefusalText.ts'

/** For who leads: a filled example at one press, or an own programme. */
export function StartOwn() {
  const t = useT()
  const [, navigate] = useLocation()
  const refusalText = useRefusalText()
  const needsKey = useNeedsCreateKey()
  const [createKey, setCreateKey] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const tryExample = async (): Promise<void> => {
    setIsBusy(true)
    setRefusal(null)
    const answer = await createProgramme({
      template: 'mkb-deals-example',
      title: null,
      regions: null,
      createKey: createKey.trim() || null,
    })
    if (answer.ok) return navigate(`/leiden/${answer.value.code}`)
    setIsBusy(false)
    setRefusal(answer.refusal)
  }
  const isKeyWrong = refusal?.code === 'createKeyWrong'
  return (
    <div className={styles.start}>
      <h2 className={styles.title}>{t('organiser.home.leadTitle')}</h2>
      {needsKey && (
        <div className={styles.key}>
          <TextField
            label={t('organiser.key.label')}
            hint={t('organiser.key.hint')}
            error={isKeyWrong ? refusalText(refusal) : null}
            type="password"
            autoComplete="off"
            value={createKey}
            onChange={setCreateKey}
          />
        </div>
      )}
      <div className={styles.choice}>
        <LinkButton
          isBig
          look="primary"
          href="/nieuw"
          onClick={(event) => {
            event.preventDefault()
            navigate('/nieuw')
          }}
        >
          {t('organiser.home.new')}
        </LinkButton>
        <p>{t('organiser.home.newText')}</p>
      </div>
      <div className={styles.choice}>
        <Button isBig isBusy={isBusy} busyText={t('organiser.home.exampleBusy')} onClick={() => void tryExample()}>
          {t('organiser.home.example')}
        </Button>
        <p>{t('organiser.home.exampleText')}</p>
        {refusal && !(isKeyWrong && needsKey) && (
          <p className={styles.failed} role="alert">
            <b>{t('organiser.failed.title')}</b> {refusalText(refusal)}
          </p>
        )}
      </div>
      <p className={styles.again}>{t('organiser.home.again')}</p>
    </div>
  )
}
