import { useState } from 'react'
import { maxNameLength, maxRoleLength } from '../../../../shared/programme/limits.ts'
import type { Region } from '../../../../shared/programme/regions.ts'
import { checkText } from '../../../../shared/programme/text.ts'
import { useErrorText } from '../../../i18n/useErrorText.ts'
import { useT } from '../../../i18n/useT.ts'
import { Button } from '../../../ui/Button.tsx'
import { Select } from '../../../ui/Select.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import styles from './Import.module.css'

/** What a facilitator fills in about one person. Empty means none. */
export interface PersonWords {
  readonly name: string | null
  readonly regionId: string
  readonly role: string | null
}

interface PersonFormProps {
  readonly regions: readonly Region[]
  readonly start?: PersonWords | undefined
  readonly go: string
  /** True when it is on the list. */
  readonly onSubmit: (words: PersonWords) => Promise<boolean>
  readonly onCancel?: (() => void) | undefined
}

/** One person by hand: name, region, what they do. */
export function PersonForm({ regions, start, go, onSubmit, onCancel }: PersonFormProps) {
  const t = useT()
  const errorText = useErrorText()
  const [name, setName] = useState(start?.name ?? '')
  const [role, setRole] = useState(start?.role ?? '')
  const [regionId, setRegionId] = useState(start?.regionId ?? null)
  const [isTried, setIsTried] = useState(false)
  const [isBusy, setIsBusy] = useState(false)
  const isNameLong = isTooLong(name, maxNameLength)
  const isRoleLong = isTooLong(role, maxRoleLength)
  const submit = async (): Promise<void> => {
    setIsTried(true)
    if (regionId === null || isNameLong || isRoleLong) return
    setIsBusy(true)
    const isDone = await onSubmit({ name: name.trim() || null, regionId, role: role.trim() || null })
    setIsBusy(false)
    if (!isDone || start !== undefined) return
    // The next one is often of the same region.
    setName('')
    setRole('')
    setIsTried(false)
  }
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!isBusy) void submit()
      }}
    >
      <TextField
        label={t('expected.one.name')}
        note={`(${t('common.optional')})`}
        hint={start === undefined ? t('expected.one.nameHint') : undefined}
        error={isNameLong ? errorText('nameTooLong') : null}
        maxCharacters={maxNameLength}
        autoComplete="off"
        autoFocus={start !== undefined}
        value={name}
        onChange={setName}
      />
      <Select
        label={t('expected.one.region')}
        empty={t('expected.add.choose')}
        options={regions.map(({ id, shortName }) => ({ value: id, label: shortName }))}
        value={regionId}
        error={isTried && regionId === null ? t('expected.one.regionMissing') : null}
        onChange={setRegionId}
      />
      <TextField
        label={t('expected.one.role')}
        note={`(${t('common.optional')})`}
        error={isRoleLong ? errorText('textTooLong') : null}
        maxCharacters={maxRoleLength}
        autoComplete="off"
        value={role}
        onChange={setRole}
      />
      <div className={styles.buttons}>
        <Button type="submit" look="primary" isBusy={isBusy}>
          {go}
        </Button>
        {onCancel && (
          <Button look="quiet" onClick={onCancel}>
            {t('common.cancel')}
          </Button>
        )}
      </div>
    </form>
  )
}

function isTooLong(text: string, max: number): boolean {
  const checked = checkText(text, max)
  return !checked.ok && checked.code === 'textTooLong'
}
