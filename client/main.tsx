import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './ui/tokens.css'
import './ui/base.css'
import { keepStyles } from './http/loadPart.ts'
import { browserLocale, setLocale, startTranslator } from './i18n/translator.ts'
import { Routes } from './routes.tsx'
import { startTheme } from './ui/theme.ts'

startTheme()
keepStyles()
// A phone and the first page speak their reader's language; console and wall belong to the room, which is Dutch unless chosen.
const isOwn = !/^\/(?:leiden|scherm|meekijken|controle|resultaten)\//.test(location.pathname)
// A language file that does not arrive must not keep the page white: Dutch came with the page.
await startTranslator(isOwn ? browserLocale() : 'nl').catch(() => setLocale('nl'))

const root = document.getElementById('root')
if (!root) throw new Error('the page has no #root')
createRoot(root).render(
  <StrictMode>
    <Routes />
  </StrictMode>,
)
