import { useEffect, useState } from 'react'
import { useFormat } from '../../i18n/format.ts'
import type { Translate } from '../../i18n/messageTypes.ts'
import { useT } from '../../i18n/useT.ts'
import { announce } from '../../ui/announcer.ts'
import { Button } from '../../ui/Button.tsx'
import { classes } from '../../ui/classes.ts'
import { Icon } from '../../ui/Icon.tsx'
import type { IconName } from '../../ui/iconPaths.ts'
import text from '../../ui/text.module.css'
import styles from './CheckPage.module.css'
import { CheckRow } from './CheckRow.tsx'
import { ContrastCheck } from './ContrastCheck.tsx'
import type { Answers } from './checkMemory.ts'
import { QrCheck } from './QrCheck.tsx'
import { type CheckName, type CheckState, checksOf, type Device, type Verdict, verdictOf } from './rules.ts'
import { SoundCheck } from './SoundCheck.tsx'
import { useCheckAnswers, useKeepCheck } from './useCheckAnswers.ts'
import { type Probes, useProbes } from './useProbes.ts'
import {
  awakeFinding,
  clockFinding,
  type Finding,
  liveFinding,
  networkFinding,
  sizeFinding,
  storageFinding,
  verdictWords,
} from './words.ts'

interface CheckListProps {
  readonly device: Device
  readonly code: string
  /** What the QR code on the wall says. */
  readonly address: string
  readonly regionCount: number
}

/** Everything there is to check on this device, with what it comes to in one sentence above it. */
export function CheckList({ device, code, address, regionCount }: CheckListProps) {
  const t = useT()
  const [run, setRun] = useState(1)
  const probes = useProbes(run)
  const asked = useCheckAnswers(code, device)
  const verdict = verdictOf(checksOf[device].map((name) => stateOf(t, name, device, probes, asked.answers)))
  useKeepCheck(code, device, verdict, asked)
  return (
    <>
      <VerdictBar device={device} verdict={verdict} />
      <ul className={styles.list}>
        {checksOf[device].map((name) => {
          if (name === 'sound') return <SoundCheck key={name} {...asked} />
          if (name === 'qr') return <QrCheck key={name} {...asked} address={address} regionCount={regionCount} />
          if (name === 'contrast') return <ContrastCheck key={name} {...asked} />
          return <CheckRow key={name} title={t(`check.${name}.title`)} finding={measured(t, name, device, probes)} />
        })}
      </ul>
      <div className={styles.actions}>
        <Button isBusy={verdict.type === 'busy'} busyText={t('check.verdict.busy')} onClick={() => setRun(run + 1)}>
          {t('check.again')}
        </Button>
        <Button look="quiet" onClick={() => print()}>
          {t('check.print')}
        </Button>
      </div>
    </>
  )
}

const looks: Readonly<Record<Verdict['type'], IconName>> = {
  busy: 'clock',
  arrange: 'alert',
  todo: 'person',
  ready: 'check',
}

function VerdictBar({ device, verdict }: { readonly device: Device; readonly verdict: Verdict }) {
  const t = useT()
  const format = useFormat()
  const words = verdictWords(t, device, verdict)
  useEffect(() => announce(words, 'check'), [words])
  const now = Date.now()
  return (
    <>
      <p className={classes(styles.verdict, styles[verdict.type])}>
        <Icon name={looks[verdict.type]} size="1.2em" />
        <b>{words}</b>
      </p>
      <p className={`${text.hint} ${styles.paperOnly}`}>
        {t('check.device.legend')} {t(`check.device.${device}`)}.{' '}
        {t('check.printedAt', { date: format.longDate(now), time: format.time(now) })}
      </p>
    </>
  )
}

type Asked = keyof Answers
type Measured = Exclude<CheckName, Asked>

function stateOf(t: Translate, name: CheckName, device: Device, probes: Probes, answers: Answers): CheckState {
  if (name !== 'sound' && name !== 'qr' && name !== 'contrast') return measured(t, name, device, probes).state
  const answer = answers[name]
  return answer === undefined ? 'todo' : answer ? 'good' : 'attention'
}

function measured(t: Translate, name: Measured, device: Device, probes: Probes): Finding {
  switch (name) {
    case 'network':
      return networkFinding(t, probes.network)
    case 'live':
      return liveFinding(t, probes.live)
    case 'clock':
      return clockFinding(t, probes.network)
    case 'size':
      return sizeFinding(t, device, probes.size)
    case 'awake':
      return awakeFinding(t, probes.canStayAwake)
    case 'storage':
      return storageFinding(t, probes.canKeep)
  }
}
