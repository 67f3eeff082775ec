import { StrictMode, useState } from 'react'
import { createRoot } from 'react-dom/client'
import '../../../client/ui/tokens.css'
import '../../../client/ui/base.css'
import { loadMessages, setLocale, startTranslator } from '../../../client/i18n/translator.ts'
import { LiveProvider } from '../../../client/store/live.tsx'
import { Console } from '../../../client/surfaces/facilitator/Console.tsx'
import { LinksPage } from '../../../client/surfaces/organiser/LinksPage.tsx'
import { OrganiserFrame } from '../../../client/surfaces/organiser/OrganiserFrame.tsx'
import { setTheme } from '../../../client/ui/theme.ts'
import { facilitatorCases } from './facilitatorCases.ts'
import { stillConsole } from './stillConsole.ts'

// ?case=vote&theme=dark&lang=en; without a case, the list of them.
const query = new URLSearchParams(location.search)
setTheme(query.get('theme') === 'dark' ? 'dark' : 'light')
await startTranslator()
await loadMessages('facilitator', 'lead', 'expected', 'organiser', 'paper')
await setLocale(query.get('lang') === 'en' ? 'en' : 'nl')

function Gallery() {
  const name = query.get('case') ?? ''
  const make = facilitatorCases[name]
  const [live] = useState(() => (make ? stillConsole(make()) : null))
  if (name === 'links') return <Links />
  if (live === null) return <List />
  return (
    <LiveProvider live={live}>
      <div data-face="console">
        <Console />
      </div>
    </LiveProvider>
  )
}

const base = 'https://kennisronde.example'
const secret = 'hNL18k8tBY2qJ0cOrklLAAgv7HWVKYo42eiZVEc6faw'
function Links() {
  return (
    <OrganiserFrame pageTitle="Links">
      <LinksPage
        created={{
          programmeId: 'p1',
          code: 'KR7M4X',
          links: {
            facilitator: `${base}/leiden/KR7M4X#${secret}`,
            projector: `${base}/scherm/KR7M4X#${secret}`,
            participant: `${base}/KR7M4X`,
          },
        }}
      />
    </OrganiserFrame>
  )
}

function List() {
  return (
    <ul>
      {['links', ...Object.keys(facilitatorCases)].map((name) => (
        <li key={name}>
          <a href={`?case=${name}`}>{name}</a>
        </li>
      ))}
    </ul>
  )
}

const root = document.getElementById('root')
if (!root) throw new Error('no #root')
createRoot(root).render(
  <StrictMode>
    <Gallery />
  </StrictMode>,
)
