import { useEffect, useRef, useState } from 'react'
import { maxLinkNameLength } from '../../../../shared/programme/limits.ts'
import { useConsoleSend } from '../../../console/useConsoleSend.ts'
import { useT } from '../../../i18n/useT.ts'
import { Button } from '../../../ui/Button.tsx'
import { Chip } from '../../../ui/Chip.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import text from '../../../ui/text.module.css'
import styles from './Access.module.css'
import type { AccessRow } from './useLinks.ts'
import { useNameCheck } from './useNameCheck.ts'

/** One link: whose, connected or not, another name, or no longer. */
export function LinkRow({ row }: { readonly row: AccessRow }) {
  const t = useT()
  const [open, setOpen] = useState<'name' | 'revoke' | null>(null)
  const nameButton = useRef<HTMLButtonElement>(null)
  const revokeButton = useRef<HTMLButtonElement>(null)
  const before = useRef(open)
  useEffect(() => {
    if (open === null && before.current !== null) {
      const button = before.current === 'name' ? nameButton : revokeButton
      button.current?.focus()
    }
    before.current = open
  }, [open])
  const { label, isThis, leads, isHere, whyKept, whyNamed } = row
  const toggle = (part: 'name' | 'revoke'): void => setOpen(open === part ? null : part)
  return (
    <li className={styles.link}>
      <div className={styles.row}>
        <span className={styles.who}>
          <bdi>{label}</bdi>
          <span className={styles.chips}>
            {leads && <Chip tone="now">{t('people.access.leads')}</Chip>}
            {isThis && <Chip>{t('people.access.this')}</Chip>}
            {isHere !== null && !isThis && (
              <Chip tone={isHere ? 'do' : 'line'}>{t(isHere ? 'people.access.here' : 'people.access.away')}</Chip>
            )}
          </span>
        </span>
        {whyNamed === null && (
          <Button
            ref={nameButton}
            look="quiet"
            isExpanded={open === 'name'}
            label={t('people.access.renameLabel', { name: label })}
            onClick={() => toggle('name')}
          >
            {t('people.access.rename')}
          </Button>
        )}
        {whyKept === null && (
          <Button
            ref={revokeButton}
            look="quiet"
            isExpanded={open === 'revoke'}
            label={t('people.access.revokeLabel', { name: label })}
            onClick={() => toggle('revoke')}
          >
            {t('people.access.revoke')}
          </Button>
        )}
      </div>
      {whyKept !== null && <p className={text.hint}>{whyKept}</p>}
      {open === 'name' && <Rename row={row} onDone={() => setOpen(null)} />}
      {open === 'revoke' && <Revoke row={row} onDone={() => setOpen(null)} />}
    </li>
  )
}

interface PartProps {
  readonly row: AccessRow
  readonly onDone: () => void
}

function Rename({ row, onDone }: PartProps) {
  const t = useT()
  const send = useConsoleSend()
  const [name, setName] = useState(row.name ?? '')
  const { text: checked, error, tried } = useNameCheck(name)
  const save = async (): Promise<void> => {
    if (!tried() || checked === null) return
    const data = { linkId: row.id, name: checked }
    const settled = await send({ name: 'access.rename', activityId: null, data })
    if (settled.status === 'committed') onDone()
  }
  return (
    <form
      className={styles.part}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <TextField
        label={t('people.access.name')}
        maxCharacters={maxLinkNameLength}
        value={name}
        onChange={setName}
        error={error}
        autoComplete="off"
        autoFocus
      />
      <div className={styles.buttons}>
        <Button type="submit">{t('common.save')}</Button>
        <Button look="quiet" onClick={onDone}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  )
}

function Revoke({ row, onDone }: PartProps) {
  const t = useT()
  const send = useConsoleSend()
  const revoke = (): void => {
    void send({ name: 'access.revoke', activityId: null, data: { linkId: row.id } })
  }
  return (
    <div className={styles.part}>
      <p role="status">
        <b className={styles.question}>{t('people.access.revokeTitle', { name: row.label })}</b>
        {t('people.access.revokeText')} {row.isThis && t('people.access.revokeOwn')}{' '}
        {row.leads && t('people.access.revokeLead')}
      </p>
      <div className={styles.buttons}>
        <Button ref={takeFocus} look="quiet" onClick={onDone}>
          {t('people.access.revokeStay')}
        </Button>
        <Button look="irreversible" onClick={revoke}>
          {t('people.access.revokeGo')}
        </Button>
      </div>
    </div>
  )
}

const takeFocus = (button: HTMLButtonElement | null): void => button?.focus()
