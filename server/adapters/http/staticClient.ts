import { existsSync } from 'node:fs'
import { extname, join } from 'node:path'
import express, { type Request, type RequestHandler, Router } from 'express'
import { parseCode } from '../../../shared/programme/joinCode.ts'

const hashedFiles: Parameters<typeof express.static>[1] = {
  index: false,
  redirect: false,
  dotfiles: 'ignore',
  // Every answer is `no-store` until something says otherwise.
  setHeaders: (response) => response.setHeader('Cache-Control', 'public, max-age=31536000, immutable'),
}

const notBuilt = `<!doctype html>
<html lang="nl"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Kennisronde</title>
<h1>Kennisronde draait, maar de pagina’s zijn nog niet gebouwd</h1>
<p>Stop de server en start hem met <code>npm start</code>, of draai <code>npm run build</code>. Ontwikkel je met
<code>npm run dev</code>, open dan het adres dat Vite noemt.</p>
<p lang="en">Kennisronde runs, but its pages are not built yet. Stop the server and start it with <code>npm start</code>,
or run <code>npm run build</code>. With <code>npm run dev</code>, open the address that Vite prints.</p>
</html>
`

/** The built client: files with a hash in their name for ever, pages fresh each time, and a 404 for what is not there. */
export function staticClient(clientDir: string): Router {
  const router = Router()
  router.use('/assets', smallestForm(join(clientDir, 'assets')))
  router.use('/assets', express.static(join(clientDir, 'assets'), hashedFiles))
  router.use(express.static(clientDir, { index: false, dotfiles: 'ignore', cacheControl: false, redirect: false }))
  // A pattern without a parameter: nothing is decoded, so that an address such as /100% gets a page too.
  router.get(/^\//, (request, response) => {
    const status = isKnownPath(request.path) ? 200 : 404
    // A missing file is not a page: an old tab that asks for a script must not get HTML.
    if (status === 404 && (/\.[^/]*$/.test(request.path) || !request.accepts('html'))) {
      response.status(404).type('text').send('Not found')
      return
    }
    const page = join(clientDir, 'index.html')
    const code = parseCode(request.path.slice(1))
    // The door asks this first: fetched together with its scripts, it saves a round trip. Whoever has a seat is in.
    if (code !== null && !hasSeatCookie(request)) {
      response.set('Link', `</api/codes/${code}>; rel=preload; as=fetch; crossorigin`)
    }
    if (existsSync(page)) response.status(status).sendFile(page, { cacheControl: false })
    else response.status(503).type('html').send(notBuilt)
  })
  return router
}

const hasSeatCookie = ({ headers }: Request): boolean => /(?:^|;\s*)(?:__Host-)?p\d?_/.test(headers.cookie ?? '')

/** The build leaves texts also compressed: a phone on a bad network waits for a third of the bytes. */
function smallestForm(folder: string): RequestHandler {
  return (request, response, next) => {
    const isText = /^\/[\w.~-]+\.(?:js|css|svg)$/.test(request.path)
    if (!isText || (request.method !== 'GET' && request.method !== 'HEAD')) return next()
    response.vary('Accept-Encoding')
    // Best first; browsers list them in any order.
    const encoding = (['br', 'gzip'] as const).find((name) => request.acceptsEncodings(name) === name)
    const suffix = encoding === 'br' ? '.br' : '.gz'
    if (encoding === undefined || !existsSync(join(folder, request.path + suffix))) return next()
    response.type(extname(request.path))
    response.set('Content-Encoding', encoding)
    request.url = request.path + suffix
    next()
  }
}

/** Addresses of the client's routes; any other gets the page that says so, with status 404. */
function isKnownPath(path: string): boolean {
  if (path === '/' || path === '/nieuw') return true
  const [, code] = /^(?:\/leiden|\/scherm|\/meekijken|\/controle|\/resultaten)?\/([^/]+)$/.exec(path) ?? []
  try {
    return code !== undefined && parseCode(decodeURIComponent(code)) !== null
  } catch {
    return false
  }
}
