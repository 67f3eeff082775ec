import { useState } from 'react'
import { spellCode } from '../../../../shared/programme/joinCode.ts'
import { maxNameLength } from '../../../../shared/programme/limits.ts'
import { checkText } from '../../../../shared/programme/text.ts'
import type { CodeAnswer } from '../../../../shared/protocol/http.ts'
import { useErrorText } from '../../../i18n/useErrorText.ts'
import { usePick, useT } from '../../../i18n/useT.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Chip } from '../../../ui/Chip.tsx'
import { RegionTiles } from '../../../ui/RegionTiles.tsx'
import { useRegionIdentity } from '../../../ui/regionIdentity.ts'
import { TextField } from '../../../ui/TextField.tsx'
import { PhoneScreen } from '../shell/PhoneFrame.tsx'
import styles from './Door.module.css'
import { DoorFrame } from './DoorFrame.tsx'
import { PrivacyLink, useStoredSentence } from './Privacy.tsx'
import { type OnSeated, useTakeSeat } from './useTakeSeat.ts'

interface JoinPageProps {
  readonly programme: CodeAnswer
  readonly onResume: () => void
  readonly onSeated: OnSeated
}

/** The code is right: choose a region, maybe a name, sit down. */
export function JoinPage({ programme, onResume, onSeated }: JoinPageProps) {
  const t = useT()
  const pick = usePick()
  const identify = useRegionIdentity()
  const errorText = useErrorText()
  const stored = useStoredSentence(programme.deletedAfter)
  const [regionId, setRegionId] = useState<string | null>(null)
  const [name, setName] = useState('')
  const [isRegionMissing, setIsRegionMissing] = useState(false)
  const { join, isBusy, refusal } = useTakeSeat(programme, onSeated)

  const checked = name.trim() === '' ? null : checkText(name, maxNameLength)
  const nameError =
    checked && !checked.ok ? errorText(checked.code === 'textTooLong' ? 'nameTooLong' : checked.code) : null
  const submit = (): void => {
    setIsRegionMissing(regionId === null)
    if (regionId === null || nameError) return
    join(regionId, checked?.ok ? checked.text : null)
  }
  return (
    <DoorFrame
      aside={
        <Chip tone="line" icon="check">
          {t('participant.join.code', { code: spellCode(programme.code) })}
        </Chip>
      }
    >
      <PhoneScreen
        onSubmit={submit}
        actions={
          <Button look="primary" isBig isBlock type="submit" isBusy={isBusy} busyText={t('participant.join.busy')}>
            {t('participant.join.submit')}
          </Button>
        }
        note={
          <>
            {stored} <PrivacyLink deletedAfter={programme.deletedAfter} />
          </>
        }
      >
        {programme.isRehearsal ? (
          <Banner isRounded isLive={false}>
            {t('common.rehearsalText')}
          </Banner>
        ) : (
          programme.isExample && (
            <Banner isRounded isLive={false}>
              {t('common.exampleData')}
            </Banner>
          )
        )}
        {programme.isLocked && (
          <Banner tone="warning" isRounded>
            {errorText('joiningLocked')}
          </Banner>
        )}
        {refusal && (
          <Banner tone="warning" isRounded icon={refusal.code === 'offline' ? 'offline' : undefined}>
            {refusal.code === 'offline' ? t('participant.join.offline') : errorText(refusal.code, refusal)}
          </Banner>
        )}
        <div className={styles.form}>
          <div>
            <p className={styles.title}>{pick(programme.title)}</p>
            <h1>{t('participant.join.heading')}</h1>
          </div>
          <div data-invalid={isRegionMissing || undefined}>
            <RegionTiles
              regions={programme.regions.map(identify)}
              value={regionId}
              onChange={(id) => {
                setRegionId(id)
                setIsRegionMissing(false)
              }}
            />
            {isRegionMissing && (
              <p className={styles.choiceError} role="alert">
                {t('participant.join.regionMissing')}
              </p>
            )}
          </div>
          <TextField
            label={t('participant.name.label')}
            note={`(${t('common.optional')})`}
            value={name}
            onChange={setName}
            error={nameError}
            autoComplete="given-name"
            enterKeyHint="done"
          />
        </div>
        <div>
          <Button look="quiet" className={styles.other} onClick={onResume}>
            {t('participant.join.haveCode')}
          </Button>
        </div>
      </PhoneScreen>
    </DoorFrame>
  )
}
