import { type ReactNode, useEffect, useState } from 'react'
import { callSign } from '../../../../shared/programme/callSign.ts'
import { maxNameLength } from '../../../../shared/programme/limits.ts'
import { checkText } from '../../../../shared/programme/text.ts'
import { useErrorText } from '../../../i18n/useErrorText.ts'
import { useT } from '../../../i18n/useT.ts'
import { Button } from '../../../ui/Button.tsx'
import { Select } from '../../../ui/Select.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import text from '../../../ui/text.module.css'
import styles from './People.module.css'
import type { PeopleRowProps } from './PeopleRow.tsx'
import type { Person } from './usePeopleList.ts'

interface PeopleChangeProps extends PeopleRowProps {
  readonly onDone: () => void
}

/** A longer list of others than this is searched through faster by finding the other one first. */
const maxOthers = 300

/** Region and name, the other seat of the same person, and out of the room. */
export function PeopleChange(props: PeopleChangeProps) {
  const t = useT()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would put its legend before every field
    <div className={styles.change} role="group" aria-label={t('people.changeTitle', { person: props.person.label })}>
      <Words {...props} />
      <SameAs {...props} />
      <TakeOut {...props} />
    </div>
  )
}

function Words({ person, regions, send, unsaved, onDone }: PeopleChangeProps) {
  const t = useT()
  const errorText = useErrorText()
  const [regionId, setRegionId] = useState(person.regionId)
  const [name, setName] = useState(person.name ?? '')
  const [isBusy, setIsBusy] = useState(false)
  const checked = name.trim() === '' ? null : checkText(name, maxNameLength)
  const error = checked && !checked.ok ? errorText(checked.code === 'textTooLong' ? 'nameTooLong' : checked.code) : null
  const wanted = checked?.ok ? checked.text : null
  const isChanged = regionId !== person.regionId || name.trim() !== (person.name ?? '')
  const { id } = person
  useEffect(() => {
    unsaved.set(id, isChanged)
    return () => unsaved.set(id, false)
  })
  const save = async (): Promise<void> => {
    if (error !== null || isBusy) return
    setIsBusy(true)
    const isNamed = wanted === person.name || (await send.setName(person.id, wanted))
    const isMoved = regionId === person.regionId || (await send.setRegion(person.id, regionId))
    setIsBusy(false)
    if (isNamed && isMoved) onDone()
  }
  return (
    <form
      className={styles.words}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <div className={styles.field}>
        <Select
          label={t('people.region')}
          empty={t('people.regionChoose')}
          options={regions.map(({ id, shortName }) => ({ value: id, label: shortName }))}
          value={regionId}
          onChange={setRegionId}
        />
        <p className={text.hint}>{t('people.regionHint')}</p>
      </div>
      <TextField
        label={t('people.name')}
        note={`(${t('common.optional')})`}
        hint={t('people.nameHint', { callSign: callSign(person.region, person) })}
        value={name}
        onChange={setName}
        error={error}
        autoComplete="off"
      />
      <div className={styles.buttons}>
        <Button look="primary" type="submit" isBusy={isBusy}>
          {t('people.save')}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  )
}

function SameAs({ person, people, send }: PeopleChangeProps) {
  const t = useT()
  const [otherId, setOtherId] = useState<string | null>(null)
  const others = people.filter(({ id }) => id !== person.id)
  const ordered = [
    ...others.filter(({ regionId }) => regionId === person.regionId),
    ...others.filter(({ regionId }) => regionId !== person.regionId),
  ].slice(0, maxOthers)
  const other = ordered.find(({ id }) => id === otherId)
  if (ordered.length === 0) return null
  const isTurned = other !== undefined && stays(person, other)
  const [from, into] = isTurned ? [other, person] : [person, other]
  return (
    <Part>
      <Select
        label={t('people.sameAs')}
        empty={t('people.sameChoose')}
        options={ordered.map(({ id, label, name, region }) => ({
          value: id,
          label: name === null ? label : t('people.withRegion', { person: label, region: region.shortName }),
        }))}
        value={other?.id ?? null}
        onChange={setOtherId}
      />
      {into && (
        <>
          <p role="status">
            {t('people.sameInto', { from: from.label, into: into.label })} {t('people.sameText')}
          </p>
          <div className={styles.buttons}>
            <Button onClick={() => void send.merge(from.id, into.id)}>{t('people.merge')}</Button>
            <Button look="quiet" onClick={() => setOtherId(null)}>
              {t('common.cancel')}
            </Button>
          </div>
        </>
      )}
    </Part>
  )
}

/** Whether `one` is who stays: who has a phone rather than who is filled in for, then who has a name. */
const stays = (one: Person, other: Person): boolean =>
  one.isProxy === other.isProxy ? one.name !== null && other.name === null : other.isProxy

function TakeOut({ person, send }: PeopleChangeProps) {
  const t = useT()
  const [isAsked, setIsAsked] = useState(false)
  return (
    <Part>
      {isAsked ? (
        <>
          <p role="status">
            <b className={styles.question}>{t('people.outTitle', { person: person.label })}</b>
            {t('people.outText')} {t('people.outBack')}
          </p>
          <div className={styles.buttons}>
            <StayButton onClick={() => setIsAsked(false)}>{t('people.outStay')}</StayButton>
            <Button look="irreversible" onClick={() => void send.remove(person.id)}>
              {t('people.out')}
            </Button>
          </div>
        </>
      ) : (
        <div>
          <Button look="quiet" label={t('people.outLabel', { person: person.label })} onClick={() => setIsAsked(true)}>
            {t('people.out')}
          </Button>
        </div>
      )}
    </Part>
  )
}

/** Takes the focus of the button whose place it takes. */
function StayButton({ children, onClick }: { readonly children: ReactNode; readonly onClick: () => void }) {
  return (
    <Button ref={takeFocus} look="quiet" onClick={onClick}>
      {children}
    </Button>
  )
}

const takeFocus = (button: HTMLButtonElement | null): void => button?.focus()

const Part = ({ children }: { readonly children: ReactNode }) => <div className={styles.part}>{children}</div>
