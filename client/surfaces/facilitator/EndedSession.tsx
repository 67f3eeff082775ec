import { type QuestionKind, questionKinds } from '../../../shared/programme/cards.ts'
import type { SessionReport } from '../../../shared/programme/report.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { useView } from '../../store/live.tsx'
import { Dot } from '../../ui/Dots.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import text from '../../ui/text.module.css'
import { resultsPath } from '../paper/resultsAddress.ts'
import { useSessionReport } from '../paper/useSessionReport.ts'
import styles from './EndedSession.module.css'

interface EndedSessionProps {
  readonly id: string
  readonly number: number
}

/** After the end, until the next session starts: what came out in short, and the page of it to keep. */
export function EndedSession({ id, number }: EndedSessionProps) {
  const t = useT()
  const { programmeId, code, isRehearsal, moment } = useView('facilitator', ({ programme, phase, parked }) => ({
    programmeId: programme.id,
    code: programme.code,
    isRehearsal: programme.isRehearsal,
    moment: `${phase} ${parked.filter(({ isDone }) => !isDone).length}`,
  }))
  const asked = useSessionReport(programmeId, id, moment)
  return (
    <section className={styles.ended} aria-labelledby="ended-title">
      <div className={styles.head}>
        <h2 id="ended-title" className={styles.title}>
          {t('facilitator.ended.title', { number })}
        </h2>
        <LinkButton href={resultsPath(code, id)} target="_blank" rel="noreferrer">
          {t('facilitator.ended.open')}
        </LinkButton>
      </div>
      <p>{t(isRehearsal ? 'rehearsal.ended' : 'facilitator.ended.text')}</p>
      {asked.state === 'here' && <Short report={asked.report} />}
    </section>
  )
}

/** The question on top of each kind, and how much there is of the rest. */
function Short({ report: { votes, links, cards, parked } }: { readonly report: SessionReport }) {
  const t = useT()
  const pick = usePick()
  // Of a second round, what it came to in the end.
  const result = votes.findLast((vote) => vote.result !== null)?.result ?? null
  const first = (kind: QuestionKind) => {
    const [top = []] = result?.[kind].order ?? []
    return top.flatMap((id) => ((result?.[kind].dots[id] ?? 0) > 0 ? (result?.items[id] ?? []) : []))
  }
  const signedUp = links.flatMap(({ questions }) => Object.values(questions ?? {}))
  const bringers = signedUp.reduce((sum, { bringer }) => sum + Object.keys(bringer).length, 0)
  const inspiration = cards.find(({ type }) => type === 'inspiration')?.cards.length ?? 0
  const written = cards.find(({ type }) => type === 'learningQuestion')?.cards.length ?? 0
  const open = parked.filter(({ isDone }) => !isDone).length
  const facts = [
    written > 0 && t('facilitator.ended.questions', { count: written }),
    inspiration > 0 && t('facilitator.ended.inspiration', { count: inspiration }),
    bringers > 0 && t('facilitator.ended.bringers', { count: bringers }),
    open > 0 && t('facilitator.ended.parked', { count: open }),
  ].filter((fact) => fact !== false)
  return (
    <>
      {result !== null && (
        <ul className={styles.tops}>
          {questionKinds.map((kind) =>
            first(kind).map((item) => (
              <li key={item.id}>
                <span className={styles.kind}>
                  <Dot kind={kind} size="12px" />
                  {t(`facilitator.ended.${kind}`)}
                </span>
                <b dir="auto">{pick(item.text)}</b>
              </li>
            )),
          )}
        </ul>
      )}
      {facts.length > 0 && <p className={text.muted}>{facts.join(' · ')}</p>}
    </>
  )
}
