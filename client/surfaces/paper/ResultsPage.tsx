import { useEffect, useState } from 'react'
import { useParams, useSearch } from 'wouter'
import { parseCode } from '../../../shared/programme/joinCode.ts'
import type { SessionReport } from '../../../shared/programme/report.ts'
import { isForNow, type Refusal } from '../../http/askServer.ts'
import { enterByLink } from '../../http/enterByLink.ts'
import { useFormat } from '../../i18n/format.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import text from '../../ui/text.module.css'
import { OrganiserFrame } from '../organiser/OrganiserFrame.tsx'
import { ResultCards } from './ResultCards.tsx'
import { ResultClosing } from './ResultClosing.tsx'
import { ResultLinks } from './ResultLinks.tsx'
import styles from './Results.module.css'
import { ResultVotes } from './ResultVotes.tsx'
import { sessionOfSearch } from './resultsAddress.ts'
import { useSessionReport } from './useSessionReport.ts'

/** What a session brought, to print or keep: for a browser that has the console. */
export default function ResultsPage() {
  const t = useT()
  const { code: typed = '' } = useParams<{ code: string }>()
  const code = parseCode(typed) ?? typed
  const sessionId = sessionOfSearch(useSearch()) ?? ''
  const door = useProgrammeId(code)
  const asked = useSessionReport(door.programmeId, sessionId)
  const refusal = door.refusal ?? (asked.state === 'refused' ? asked.refusal : null)
  const number = asked.state === 'here' ? asked.report.session.number : ''
  return (
    <OrganiserFrame pageTitle={t('paper.results.pageTitle', { number })}>
      <main className={styles.page}>
        {refusal !== null ? (
          <Refused refusal={refusal} code={code} />
        ) : asked.state === 'here' ? (
          <Results report={asked.report} code={code} />
        ) : (
          <p role="status">{t('paper.results.loading')}</p>
        )}
      </main>
    </OrganiserFrame>
  )
}

function Refused({ refusal, code }: { readonly refusal: Refusal; readonly code: string }) {
  const t = useT()
  const errorText = useErrorText()
  return (
    <>
      <h1>{t('paper.results.none')}</h1>
      <p role="alert">
        {refusal.code === 'notFound' ? t('paper.results.notStarted') : errorText(refusal.code, refusal)}
      </p>
      <p>
        <LinkButton href={`/leiden/${code}`}>{t('paper.results.back')}</LinkButton>
      </p>
    </>
  )
}

function Results({ report, code }: { readonly report: SessionReport; readonly code: string }) {
  const t = useT()
  const pick = usePick()
  const { programme, session, votes, links, cards, closings, parked, regions } = report
  const isEmpty = [votes, links, closings, cards, parked].every((part) => part.length === 0)
  const isRanked = votes.some(({ result }) => result !== null)
  return (
    <>
      <header className={styles.head}>
        <p className={text.eyebrow}>{pick(programme.title)}</p>
        <h1>{t('paper.results.title', { number: session.number })}</h1>
        <p className={text.lead}>{pick(session.title)}</p>
        <When report={report} />
      </header>
      {programme.isRehearsal && (
        <Banner tone="warning" isRounded isLive={false} title={t('paper.results.rehearsalTitle')}>
          {t('paper.results.rehearsal')}
        </Banner>
      )}
      {programme.isExample && (
        <Banner isRounded isLive={false}>
          {t('common.exampleData')}
        </Banner>
      )}
      <div className={styles.actions}>
        <Button look="primary" onClick={() => print()}>
          {t('paper.results.print')}
        </Button>
        <LinkButton href={`/leiden/${code}`}>{t('paper.results.back')}</LinkButton>
      </div>
      {isEmpty && <p>{t('paper.results.empty')}</p>}
      <ResultVotes votes={votes} />
      <ResultLinks links={links} regions={regions} />
      {/* What was voted on stands above, in its order. */}
      {cards
        .filter(({ type }) => !(isRanked && type === 'learningQuestion'))
        .map((list) => (
          <ResultCards key={list.type} list={list} regions={regions} />
        ))}
      <ResultClosing closings={closings} />
      {parked.length > 0 && (
        <section className={styles.section}>
          <h2>{t('paper.results.parked')}</h2>
          <ul className={styles.list}>
            {parked.map((point, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: points have no identity here but their place
              <li key={index} className={styles.line}>
                <span className={styles.words} dir="auto">
                  {point.text}
                </span>
                {point.isDone && <span className={styles.aside}>{t('paper.results.parkedDone')}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function When({ report: { session, seatCount } }: { readonly report: SessionReport }) {
  const t = useT()
  const format = useFormat()
  const { startedAt, endedAt } = session
  if (startedAt === null) return null
  const begin = { date: format.longDate(startedAt), from: format.time(startedAt) }
  return (
    <p className={text.muted}>
      {endedAt === null
        ? t('paper.results.whenRunning', begin)
        : t('paper.results.when', { ...begin, to: format.time(endedAt) })}{' '}
      {t('paper.results.people', { count: seatCount })}
    </p>
  )
}

interface DoorState {
  readonly programmeId: string | null
  readonly refusal: Refusal | null
}

const againMs = 4_000

/** The cookie of the console opens it; there is no secret in the address of this page. */
function useProgrammeId(code: string): DoorState {
  const [door, setDoor] = useState<DoorState>({ programmeId: null, refusal: null })
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let isCurrent = true
    const ask = async (): Promise<void> => {
      const answer = await enterByLink('facilitator', code, null)
      if (!isCurrent) return
      if (answer.ok) setDoor({ programmeId: answer.value.programmeId, refusal: null })
      else if (isForNow(answer.refusal)) timer = setTimeout(() => void ask(), againMs)
      else setDoor({ programmeId: null, refusal: answer.refusal })
    }
    void ask()
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [code])
  return door
}
