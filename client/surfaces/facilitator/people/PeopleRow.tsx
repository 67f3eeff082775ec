import { useEffect, useRef, useState } from 'react'
import { callSign } from '../../../../shared/programme/callSign.ts'
import type { Region } from '../../../../shared/programme/regions.ts'
import { useT } from '../../../i18n/useT.ts'
import { Button } from '../../../ui/Button.tsx'
import { Chip } from '../../../ui/Chip.tsx'
import text from '../../../ui/text.module.css'
import styles from './People.module.css'
import { PeopleChange } from './PeopleChange.tsx'
import type { Person } from './usePeopleList.ts'
import type { PeopleSend } from './usePeopleSend.ts'
import type { Unsaved } from './useUnsaved.ts'

export interface PeopleRowProps {
  readonly person: Person
  readonly people: readonly Person[]
  readonly regions: readonly Region[]
  readonly send: PeopleSend
  readonly unsaved: Unsaved
}

/** One person: who, here or not, and putting right in place. */
export function PeopleRow(props: PeopleRowProps) {
  const t = useT()
  const { id, label, name, region, number, isHere, isProxy, isGuest } = props.person
  const [isOpen, setIsOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  useEffect(() => {
    if (!isOpen && wasOpen.current) button.current?.focus()
    wasOpen.current = isOpen
  }, [isOpen])
  return (
    <li className={styles.person} data-open={isOpen || undefined}>
      <div className={styles.row}>
        <span className={styles.who}>
          <bdi>{label}</bdi>
          {name !== null && <span className={text.hint}>{callSign(region, { number })}</span>}
        </span>
        <span className={styles.chips}>
          {isProxy && <Chip>{t('people.proxy')}</Chip>}
          {isGuest && <Chip>{t('people.guest')}</Chip>}
          {isHere === false && !isProxy && <Chip tone="line">{t('people.away')}</Chip>}
          {isHere === true && <span className={text.hint}>{t('people.here')}</span>}
        </span>
        <Button
          ref={button}
          look="quiet"
          isExpanded={isOpen}
          label={t('people.changeLabel', { person: label })}
          onClick={() => (isOpen ? props.unsaved.leave(id, () => setIsOpen(false)) : setIsOpen(true))}
        >
          {t('people.change')}
        </Button>
      </div>
      {isOpen && <PeopleChange {...props} onDone={() => setIsOpen(false)} />}
    </li>
  )
}
