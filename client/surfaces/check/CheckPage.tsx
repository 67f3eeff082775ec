import { useEffect, useState } from 'react'
import { useParams, useSearch } from 'wouter'
import { parseCode } from '../../../shared/programme/joinCode.ts'
import type { CodeAnswer, ServerAnswer } from '../../../shared/protocol/http.ts'
import { askServer, isForNow, type Refusal } from '../../http/askServer.ts'
import { enterByLink } from '../../http/enterByLink.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { SegmentedChoice } from '../../ui/SegmentedChoice.tsx'
import text from '../../ui/text.module.css'
import { OrganiserFrame } from '../organiser/OrganiserFrame.tsx'
import { CheckList } from './CheckList.tsx'
import styles from './CheckPage.module.css'
import { deviceOfSearch } from './checkAddress.ts'
import { type Device, devices } from './rules.ts'

/** The check of the room, before the start: for whoever has the code, on each kind of device. */
export default function CheckPage() {
  const t = useT()
  const pick = usePick()
  const { code: typed = '' } = useParams<{ code: string }>()
  const code = parseCode(typed) ?? typed
  const named = deviceOfSearch(useSearch())
  const [device, setDevice] = useState<Device>(() => named ?? likelyDevice())
  const asked = useProgramme(code)
  return (
    <OrganiserFrame pageTitle={t('check.pageTitle')}>
      <main className={styles.page} data-device={device}>
        <header className={styles.head}>
          {asked.state === 'found' && <p className={text.eyebrow}>{pick(asked.programme.title)}</p>}
          <h1>{t('check.title')}</h1>
          <WayBack code={code} device={device} />
          <p className={`${text.lead} ${styles.screenOnly}`}>{t('check.intro')}</p>
        </header>
        {asked.state === 'refused' ? (
          <Refused refusal={asked.refusal} />
        ) : (
          <>
            <SegmentedChoice
              className={styles.devices}
              look="joined"
              legend={t('check.device.legend')}
              value={device}
              options={devices.map((value) => ({ value, label: t(`check.device.${value}`) }))}
              onChange={setDevice}
            />
            {asked.state === 'asking' ? (
              <p role="status">{t('check.loading')}</p>
            ) : (
              <CheckList
                key={device}
                device={device}
                code={code}
                address={asked.address}
                regionCount={asked.programme.regions.length}
              />
            )}
          </>
        )}
      </main>
    </OrganiserFrame>
  )
}

/** To the console for a browser that has it, else to the session's door. On the wall's window: closing it is enough. */
function WayBack({ code, device }: { readonly code: string; readonly device: Device }) {
  const t = useT()
  const [leads, setLeads] = useState<boolean | null>(null)
  useEffect(() => {
    let isCurrent = true
    void enterByLink('facilitator', code, null).then(({ ok }) => {
      if (isCurrent) setLeads(ok)
    })
    return () => {
      isCurrent = false
    }
  }, [code])
  if (device === 'screen') return <p className={`${text.hint} ${styles.screenOnly}`}>{t('check.closeWindow')}</p>
  return (
    <p className={`${styles.back} ${styles.screenOnly}`}>
      {leads !== null && (
        <LinkButton look="quiet" icon="left" href={leads ? `/leiden/${code}` : `/${code}`}>
          {t(leads ? 'check.toConsole' : 'check.toDoor')}
        </LinkButton>
      )}
    </p>
  )
}

function Refused({ refusal }: { readonly refusal: Refusal }) {
  const t = useT()
  const errorText = useErrorText()
  return (
    <>
      <p role="alert">{errorText(refusal.code, { retryAfterS: refusal.retryAfterS })}</p>
      <p>
        <LinkButton href="/">{t('check.home')}</LinkButton>
      </p>
    </>
  )
}

/** Nobody has to choose who scanned the code with a phone. */
const likelyDevice = (): Device => (matchMedia('(max-width: 700px), (pointer: coarse)').matches ? 'phone' : 'computer')

type Asked =
  | { readonly state: 'asking' }
  | { readonly state: 'refused'; readonly refusal: Refusal }
  | { readonly state: 'found'; readonly programme: CodeAnswer; readonly address: string }

const againMs = 3000

/** The programme and what its QR code says. Without network it keeps asking: that is what people came here to see. */
function useProgramme(code: string): Asked {
  const [asked, setAsked] = useState<Asked>({ state: 'asking' })
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let isOver = false
    const ask = async (): Promise<void> => {
      const [programme, server] = await Promise.all([
        askServer<CodeAnswer>(`/api/codes/${encodeURIComponent(code)}`),
        askServer<ServerAnswer>('/api/server'),
      ])
      if (isOver) return
      if (!programme.ok && !isForNow(programme.refusal)) {
        setAsked({ state: 'refused', refusal: programme.refusal })
      } else if (programme.ok && server.ok) {
        const base = programme.value.joinAddress ?? server.value.joinBase
        setAsked({ state: 'found', programme: programme.value, address: `${base}/${programme.value.code}` })
      } else {
        timer = setTimeout(() => void ask(), againMs)
      }
    }
    void ask()
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [code])
  return asked
}
