import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '../../../client/ui/tokens.css'
import '../../../client/ui/base.css'
import { loadMessages, setLocale, startTranslator } from '../../../client/i18n/translator.ts'
import { LiveProvider } from '../../../client/store/live.tsx'
import { CodePage } from '../../../client/surfaces/participant/door/CodePage.tsx'
import { JoinPage } from '../../../client/surfaces/participant/door/JoinPage.tsx'
import { ResumePage } from '../../../client/surfaces/participant/door/ResumePage.tsx'
import UnknownPage from '../../../client/surfaces/participant/door/UnknownPage.tsx'
import { Room } from '../../../client/surfaces/participant/LivePhone.tsx'
import { PersonalCodeContext } from '../../../client/surfaces/participant/personalCode.ts'
import { setTheme } from '../../../client/ui/theme.ts'
import type { CodeAnswer } from '../../../shared/protocol/http.ts'
import { participantAt, regionList } from '../fixtures/participant.ts'
import { participantCases } from './participantCases.ts'
import { stillLive } from './stillLive.ts'

// ?case=vote&theme=dark&lang=en; without a case, the list of them.
const query = new URLSearchParams(location.search)
setTheme(query.get('theme') === 'dark' ? 'dark' : 'light')
await startTranslator()
await loadMessages('participant', 'collect', 'checkout', 'dotVote', 'agreements')
await setLocale(query.get('lang') === 'en' ? 'en' : 'nl')

const { programme } = participantAt(1, null)
const found: CodeAnswer = {
  programmeId: 'p1',
  code: programme.code,
  title: programme.title,
  isExample: false,
  isRehearsal: false,
  isLocked: query.has('locked'),
  joinAddress: null,
  regions: regionList,
  deletedAfter: programme.deletedAfter,
  hasSeat: false,
  seats: [],
}
const nothing = () => {}
const doors: Readonly<Record<string, () => ReactNode>> = {
  join: () => <JoinPage programme={found} onResume={nothing} onSeated={nothing} />,
  resume: () => <ResumePage programme={found} onBack={nothing} onSeated={nothing} />,
  wrongCode: () => <CodePage typed="KR7M4X" refusal={{ code: 'codeUnknown' }} onRetry={nothing} />,
  tooFast: () => <CodePage typed="KR7M4X" refusal={{ code: 'rateLimited', retryAfterS: 20 }} onRetry={nothing} />,
  noNetwork: () => <CodePage typed="KR7M4X" refusal={{ code: 'offline' }} onRetry={nothing} />,
  unknown: () => <UnknownPage />,
}

function page(name: string): ReactNode {
  const door = doors[name]
  if (door) return door()
  const make = participantCases[name]
  if (!make) return <List />
  return (
    <LiveProvider live={stillLive(make())}>
      <PersonalCodeContext value={{ code: 'W4TK9HKD2M', isNew: query.has('new') }}>
        <Room onLeave={nothing} />
      </PersonalCodeContext>
    </LiveProvider>
  )
}

function List() {
  return (
    <ul>
      {[...Object.keys(doors), ...Object.keys(participantCases)].map((name) => (
        <li key={name}>
          <a href={`?case=${name}`}>{name}</a>
        </li>
      ))}
    </ul>
  )
}

const root = document.getElementById('root')
if (!root) throw new Error('no #root')
createRoot(root).render(<StrictMode>{page(query.get('case') ?? '')}</StrictMode>)
