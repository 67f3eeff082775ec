import type { Translate } from '../../i18n/messageTypes.ts'
import type { NetworkProbe } from './probes.ts'
import {
  type CheckState,
  clockState,
  type Device,
  type LiveRoute,
  liveState,
  networkFacts,
  networkState,
  type SizeFacts,
  sizeState,
  type Verdict,
} from './rules.ts'

/** One line of the list: how it is, what was found, and what to do when it is not good. */
export interface Finding {
  readonly state: CheckState
  readonly found: string
  readonly advice: string | null
}

export function verdictWords(t: Translate, device: Device, verdict: Verdict): string {
  switch (verdict.type) {
    case 'busy':
      return t('check.verdict.busy')
    case 'arrange':
      return t('check.verdict.arrange', { count: verdict.count })
    case 'todo':
      return t('check.verdict.todo', { count: verdict.count })
    case 'ready':
      return t(`check.verdict.${device}`)
  }
}

const busy = (found: string): Finding => ({ state: 'busy', found, advice: null })

export function networkFinding(t: Translate, probe: NetworkProbe | null): Finding {
  if (probe === null) return busy(t('check.network.busy'))
  const facts = networkFacts(probe.roundTrips)
  const { medianMs, worstMs, lost, asked } = facts
  const state = networkState(facts)
  return {
    state,
    found:
      medianMs === null || worstMs === null
        ? t('check.network.none', { asked })
        : t('check.network.found', { median: Math.round(medianMs), worst: Math.round(worstMs), lost, asked }),
    advice: state === 'good' ? null : t(state === 'bad' ? 'check.network.bad' : 'check.network.attention'),
  }
}

export function liveFinding(t: Translate, route: LiveRoute | null): Finding {
  if (route === null) return busy(t('check.live.busy'))
  const advice = { websocket: null, polling: t('check.live.attention'), none: t('check.live.bad') }[route]
  return { state: liveState(route), found: t(`check.live.${route}`), advice }
}

export function clockFinding(t: Translate, probe: NetworkProbe | null): Finding {
  if (probe === null) return busy(t('check.clock.busy'))
  const { offsetMs } = probe
  const state = clockState(offsetMs)
  if (offsetMs === null) return { state, found: t('check.clock.none'), advice: t('check.clock.bad') }
  const seconds = Math.round(Math.abs(offsetMs) / (state === 'good' ? 100 : 1000)) / (state === 'good' ? 10 : 1)
  return state === 'good'
    ? { state, found: t('check.clock.good', { seconds }), advice: null }
    : { state, found: t('check.clock.attention', { seconds }), advice: t('check.clock.advice') }
}

export function sizeFinding(t: Translate, device: Device, facts: SizeFacts): Finding {
  const state = sizeState(device, facts)
  const found = [
    t('check.size.found', facts.dots),
    ...(facts.zoom === null || device === 'screen'
      ? []
      : [t('check.size.zoom', { percent: Math.round(facts.zoom * 100) })]),
  ].join(' ')
  const advice = t(device === 'screen' ? 'check.size.adviceScreen' : 'check.size.adviceComputer')
  return { state, found, advice: state === 'good' ? null : advice }
}

export function awakeFinding(t: Translate, canStay: boolean | null): Finding {
  if (canStay === null) return busy(t('check.awake.busy'))
  return canStay
    ? { state: 'good', found: t('check.awake.good'), advice: null }
    : { state: 'attention', found: t('check.awake.attention'), advice: t('check.awake.advice') }
}

export function storageFinding(t: Translate, canKeep: boolean | null): Finding {
  if (canKeep === null) return busy(t('check.storage.busy'))
  return canKeep
    ? { state: 'good', found: t('check.storage.good'), advice: null }
    : { state: 'bad', found: t('check.storage.bad'), advice: t('check.storage.advice') }
}

/** What somebody answered; nobody asked yet means that it is up to them. */
export function askedFinding(
  answer: boolean | undefined,
  words: { readonly ask: string; readonly yes: string; readonly no: string; readonly advice: string },
): Finding {
  if (answer === undefined) return { state: 'todo', found: words.ask, advice: null }
  return answer
    ? { state: 'good', found: words.yes, advice: null }
    : { state: 'attention', found: words.no, advice: words.advice }
}
