import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '../../../client/ui/tokens.css'
import '../../../client/ui/base.css'
import { loadMessages, setLocale, startTranslator } from '../../../client/i18n/translator.ts'
import { WallRoot } from '../../../client/surfaces/projector/WallRoot.tsx'
import { WallStage } from '../../../client/surfaces/projector/WallStage.tsx'
import type { ProjectorView } from '../../../shared/programme/views.ts'
import { projectorCases } from './projectorCases.ts'

// ?case=lobby&theme=dark&lang=en&stale=12&base=http://192.168.178.20:5173; without a case, the list of them.
const query = new URLSearchParams(location.search)
await startTranslator()
await loadMessages('projector')
await setLocale(query.get('lang') === 'en' ? 'en' : 'nl')

const root = document.getElementById('root')
if (!root) throw new Error('no #root')
const make = projectorCases[query.get('case') ?? '']
createRoot(root).render(<StrictMode>{make === undefined ? <List /> : <Wall view={make()} />}</StrictMode>)

const serverNow = () => Date.now()
const stale = query.get('stale')

function Wall({ view }: { readonly view: ProjectorView }) {
  const wall = {
    view,
    joinBase: query.get('base') ?? 'https://kennisronde.nl',
    serverNow,
    staleSeconds: stale === null ? null : Number(stale),
    linkId: 'this-wall',
  }
  return (
    <WallRoot>
      <WallStage wall={wall} />
    </WallRoot>
  )
}

function List() {
  return (
    <ul>
      {Object.keys(projectorCases).map((name) => (
        <li key={name}>
          <a href={`?case=${name}`}>{name}</a>
        </li>
      ))}
    </ul>
  )
}
