import { useState } from 'react'
import { maxLinkNameLength } from '../../../../shared/programme/limits.ts'
import type { LinkRole } from '../../../../shared/programme/roles.ts'
import type { LinkAnswer } from '../../../../shared/protocol/http.ts'
import { askServer } from '../../../http/askServer.ts'
import { useErrorText } from '../../../i18n/useErrorText.ts'
import { useT } from '../../../i18n/useT.ts'
import { useView } from '../../../store/live.tsx'
import { Button } from '../../../ui/Button.tsx'
import { SegmentedChoice } from '../../../ui/SegmentedChoice.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import styles from './Access.module.css'
import type { NewLink } from './newLink.ts'
import { useNameCheck } from './useNameCheck.ts'

interface MakeLinkProps {
  readonly mayMake: readonly LinkRole[]
  /** Chosen at first; null: what is mostly needed. */
  readonly first: LinkRole | null
  readonly onMade: (link: NewLink) => void
}

/** For whom, with what name. What each may do stands beside it. */
export function MakeLink({ mayMake, first, onMade }: MakeLinkProps) {
  const t = useT()
  const errorText = useErrorText()
  const programmeId = useView('facilitator', (view) => view.programme.id)
  const [chosen, setChosen] = useState<LinkRole | null>(first)
  const [name, setName] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const { text, error, tried } = useNameCheck(name)
  const role = mayMake.find((one) => one === chosen) ?? mayMake[0] ?? 'projector'
  const make = async (): Promise<void> => {
    if (!tried() || text === null || isBusy) return
    setIsBusy(true)
    setRefused(null)
    const answer = await askServer<LinkAnswer>('/api/links', { programmeId, role, name: text })
    setIsBusy(false)
    if (answer.ok) onMade({ role, name: text, url: answer.value.url })
    else setRefused(errorText(answer.refusal.code, answer.refusal))
  }
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void make()
      }}
    >
      <h3>{t('people.access.makeTitle')}</h3>
      <SegmentedChoice
        look="list"
        legend={t('people.access.makeFor')}
        value={role}
        options={mayMake.map((value) => ({
          value,
          label: t(`people.access.kind.${value}`),
          description: t(`people.access.may.${value}`),
        }))}
        onChange={setChosen}
      />
      <TextField
        label={t('people.access.makeName')}
        hint={t('people.access.makeNameHint')}
        maxCharacters={maxLinkNameLength}
        value={name}
        onChange={setName}
        error={error}
        autoComplete="off"
      />
      {refused !== null && <p role="alert">{refused}</p>}
      <div>
        <Button type="submit" isBusy={isBusy} busyText={t('people.access.making')}>
          {t('people.access.make')}
        </Button>
      </div>
    </form>
  )
}
