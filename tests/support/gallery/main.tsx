import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '../../../client/ui/tokens.css'
import '../../../client/ui/base.css'
import { setLocale, startTranslator } from '../../../client/i18n/translator.ts'
import { LiveRegion } from '../../../client/ui/LiveRegion.tsx'
import { setTheme, startTheme } from '../../../client/ui/theme.ts'
import { Controls } from './Controls.tsx'
import { Marks } from './Marks.tsx'
import { Phone } from './Phone.tsx'
import { Wall } from './Wall.tsx'

// ?page=marks|controls|phone|wall&theme=dark&lang=en&face=console
const query = new URLSearchParams(location.search)
await startTranslator()
startTheme()
if (query.get('theme') === 'dark') setTheme('dark')
if (query.get('theme') === 'light') setTheme('light')
await setLocale(query.get('lang') === 'en' ? 'en' : 'nl')

const pages = { marks: Marks, controls: Controls, phone: Phone, wall: Wall }
const wanted = Object.entries(pages).find(([name]) => name === query.get('page'))
const Page = wanted?.[1] ?? Marks

const root = document.getElementById('root')
if (!root) throw new Error('no #root')
createRoot(root).render(
  <StrictMode>
    <div data-face={query.get('face') ?? undefined}>
      <Page />
    </div>
    <LiveRegion />
  </StrictMode>,
)
