import { useEffect, useRef, useState } from 'react'
import { personLabel } from '../../../../shared/programme/callSign.ts'
import type { ExpectedPerson } from '../../../../shared/programme/expected.ts'
import { normalName } from '../../../../shared/programme/expectedMatch.ts'
import { usePick, useT } from '../../../i18n/useT.ts'
import { Button } from '../../../ui/Button.tsx'
import { Chip } from '../../../ui/Chip.tsx'
import { Select } from '../../../ui/Select.tsx'
import text from '../../../ui/text.module.css'
import styles from './ListDialog.module.css'
import { PersonForm } from './PersonForm.tsx'
import type { Expected } from './useExpected.ts'
import type { ExpectedSend } from './useExpectedSend.ts'

interface PersonRowProps {
  readonly person: ExpectedPerson
  /** “Somebody from Drenthe” for who has no name. */
  readonly name: string
  readonly expected: Expected
  readonly send: ExpectedSend
  readonly onRemove: () => void
}

/** One person of the list: in or not, put right in place, or said by hand to be a guest who is in already. */
export function PersonRow({ person, name, expected, send, onRemove }: PersonRowProps) {
  const t = useT()
  const pick = usePick()
  const [isChanging, setIsChanging] = useState(false)
  const changeButton = useRef<HTMLButtonElement>(null)
  const wasChanging = useRef(false)
  useEffect(() => {
    if (!isChanging && wasChanging.current) changeButton.current?.focus()
    wasChanging.current = isChanging
  }, [isChanging])
  const { allRegions, guests, seatOf } = expected
  const { id, regionId } = person
  const role = person.role === null ? null : pick(person.role)
  const seat = seatOf.get(id)
  const inAs =
    seat === undefined
      ? null
      : personLabel(
          seat,
          allRegions.find((region) => region.id === seat.regionId),
        )
  const isSameName = inAs !== null && normalName(inAs) === normalName(person.name ?? '')
  if (isChanging) {
    return (
      <li className={styles.form}>
        {inAs === null && guests.length > 0 && (
          <Select
            label={t('expected.list.linkLabel', { name })}
            empty={t('expected.list.linkChoose')}
            options={guests.map((guest) => ({
              value: guest.seat.id,
              label: [guest.label, guest.region].filter(Boolean).join(', '),
            }))}
            value={null}
            onChange={(seatId) => void send.link(id, seatId).then((isDone) => isDone && setIsChanging(false))}
          />
        )}
        <PersonForm
          regions={allRegions}
          start={{ name: person.name, regionId, role }}
          go={t('common.save')}
          onCancel={() => setIsChanging(false)}
          onSubmit={async (words) => {
            const isDone = await send.change({ id, ...words })
            if (isDone) setIsChanging(false)
            return isDone
          }}
        />
      </li>
    )
  }
  return (
    <li className={styles.row}>
      <span className={styles.who}>
        <span>{name}</span>
        {role !== null && <span className={text.hint}>{role}</span>}
      </span>
      <span className={styles.state}>
        {inAs === null ? (
          <Chip tone="line">{t('expected.list.waiting')}</Chip>
        ) : (
          <Chip tone="do">{isSameName ? t('expected.list.in') : t('expected.list.inAs', { name: inAs })}</Chip>
        )}
      </span>
      <span className={styles.buttons}>
        {inAs !== null && person.seatId !== null && (
          <Button
            look="quiet"
            label={t('expected.list.unlinkLabel', { name, guest: inAs })}
            onClick={() => void send.link(id, null)}
          >
            {t('expected.list.unlink')}
          </Button>
        )}
        <Button
          ref={changeButton}
          look="quiet"
          label={t('expected.list.changeLabel', { name })}
          onClick={() => setIsChanging(true)}
        >
          {t('expected.list.change')}
        </Button>
        <Button look="quiet" label={t('expected.list.removeLabel', { name })} onClick={onRemove}>
          {t('expected.list.remove')}
        </Button>
      </span>
    </li>
  )
}
