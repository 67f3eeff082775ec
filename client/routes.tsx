import { type ComponentType, lazy, Suspense } from 'react'
import { Redirect, Route, Switch, useSearch } from 'wouter'
import { parseCode } from '../shared/programme/joinCode.ts'
import { loadPart } from './http/loadPart.ts'
import type { Area } from './i18n/messageTypes.ts'
import { loadMessages } from './i18n/translator.ts'
import { PageError } from './PageError.tsx'
import { PageWaiting } from './PageWaiting.tsx'

/** A surface in a chunk of its own, drawn only once its texts are in: a phone never loads the console. */
function surface(load: () => Promise<{ default: ComponentType }>, ...areas: readonly Area[]) {
  return lazy(async () => {
    const [module] = await Promise.all([loadPart(load), loadPart(() => loadMessages(...areas))])
    return module
  })
}

const HomePage = surface(() => import('./surfaces/organiser/HomePage.tsx'), 'organiser')
const NewProgrammePage = surface(() => import('./surfaces/organiser/NewProgrammePage.tsx'), 'organiser', 'paper')
const FacilitatorSurface = surface(
  () => import('./surfaces/facilitator/FacilitatorSurface.tsx'),
  'facilitator',
  'lead',
  'people',
  'expected',
  'paper',
  'rehearsal',
  'screens',
)
const ProjectorSurface = surface(() => import('./surfaces/projector/ProjectorSurface.tsx'), 'projector')
const ParticipantSurface = surface(() => import('./surfaces/participant/ParticipantSurface.tsx'), 'participant')
const ObserverSurface = surface(() => import('./surfaces/observer/ObserverSurface.tsx'), 'observer')
const CheckPage = surface(() => import('./surfaces/check/CheckPage.tsx'), 'check')
const ResultsPage = surface(() => import('./surfaces/paper/ResultsPage.tsx'), 'paper')
const UnknownPage = surface(() => import('./surfaces/participant/door/UnknownPage.tsx'), 'participant')

/** One surface per address; the role comes from here, never from which cookie happens to be present. */
export function Routes() {
  return (
    <PageError>
      <Suspense fallback={<PageWaiting />}>
        <Switch>
          <Route path="/" component={HomePage} />
          <Route path="/nieuw" component={NewProgrammePage} />
          <Route path="/leiden/:code" component={FacilitatorSurface} />
          <Route path="/scherm/:code" component={ProjectorSurface} />
          <Route path="/meekijken/:code" component={ObserverSurface} />
          <Route path="/controle/:code" component={CheckPage} />
          <Route path="/resultaten/:code" component={ResultsPage} />
          <Route path="/:code">{({ code }) => <ParticipantDoor typed={safeDecode(code)} />}</Route>
          <Route component={UnknownPage} />
        </Switch>
      </Suspense>
    </PageError>
  )
}

function ParticipantDoor({ typed }: { readonly typed: string }) {
  const code = parseCode(typed)
  const search = useSearch()
  if (code === null) return <UnknownPage />
  return code === typed ? (
    <ParticipantSurface />
  ) : (
    <Redirect to={search === '' ? `/${code}` : `/${code}?${search}`} replace />
  )
}

function safeDecode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
