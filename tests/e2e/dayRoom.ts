import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join as path } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { CreatedAnswer } from '../../shared/protocol/http.ts'
import { freePort, startServer } from '../support/server/startServer.ts'
import { startTcpProxy } from '../support/server/tcpProxy.ts'
import { Visitor } from '../support/server/visitor.ts'
import { heading, openFace } from './faces.ts'

export type Day = Awaited<ReturnType<typeof openDay>>

/**
 * A day with a facilitator: a server whose clock can be moved on, a network for the projector that breaks, the console of a
 * new programme and, from its start page, that of the copy to practise on. Whatever a page complains of is kept.
 */
export async function openDay(browser: Browser, people: number) {
  const folder = await mkdtemp(path(tmpdir(), 'kennisronde-clock-'))
  const clockFile = path(folder, 'ahead')
  await writeFile(clockFile, '0')
  const [port, cablePort] = [await freePort(), await freePort()]
  const later = `--import=${new URL('../support/server/laterClock.mjs', import.meta.url).href}`
  const server = await startServer({
    port,
    env: { PUBLIC_URL: `http://127.0.0.1:${cablePort}`, NODE_OPTIONS: later, LATER_CLOCK: clockFile },
  })
  const cable = await startTcpProxy(port, cablePort)
  const url = `http://localhost:${port}`
  const errors: string[] = []

  /** A device of its own. Over the cable that will be pulled the browser itself reports what it cannot reach. */
  const open = async (face: Parameters<typeof openFace>[1], { isOnCable = false } = {}) => {
    const opened = await openFace(browser, face)
    const watch = (page: Page): void => {
      page.on('pageerror', (error) => errors.push(`${page.url()}: ${error.message}`))
      page.on('console', (message) => {
        const text = message.text()
        if (message.type() !== 'error' || (isOnCable && /net::ERR_|WebSocket connection to/.test(text))) return
        errors.push(`${page.url()}: ${text} ${message.location().url}`)
      })
    }
    watch(opened.page)
    opened.context.on('page', watch)
    return opened
  }

  const { page: original, context } = await open('console')
  await original.goto(await newProgramme(url))
  await heading(original, 'Klaar om te beginnen?')
  const desk = await rehearse(original, context, people)
  const code = codeIn(desk)
  return {
    server,
    cable,
    url,
    errors,
    open,
    original,
    desk,
    code,
    /** The server's clock goes on by so much, as if everybody had kept talking. */
    passTime: (ms: number) => writeFile(clockFile, String(ms)),
    /** A link as the console shows it, but past the cable. */
    direct: (link: string): string => link.replace(/^https?:\/\/[^/]+/, url),
    async close() {
      await cable.close()
      await server.remove()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** The console of the copy, on a tab of its own. */
async function rehearse(original: Page, context: BrowserContext, people: number): Promise<Page> {
  await original.getByRole('button', { name: 'Oefen deze sessie' }).click()
  await original.getByLabel('Aantal oefendeelnemers').fill(String(people))
  const [desk] = await Promise.all([
    context.waitForEvent('page'),
    original.getByRole('button', { name: 'Start de oefening' }).click(),
  ])
  await desk.waitForURL(/leiden/)
  await heading(desk, 'Klaar om te beginnen?')
  return desk
}

/** The facilitator's secret link of a new programme. */
async function newProgramme(url: string): Promise<string> {
  const wish = { template: 'mkb-deals', title: null, regions: null, createKey: null }
  const answer = await new Visitor(url).post('/api/programmes', wish)
  const { pathname, hash } = new URL((answer.json() as unknown as CreatedAnswer).links.facilitator)
  return `${url}${pathname}${hash}`
}

export const codeIn = (page: Page): string => new URL(page.url()).pathname.split('/').at(-1) ?? ''
