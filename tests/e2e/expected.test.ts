import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { freePort, type RunningServer, startServer } from '../support/server/startServer.ts'
import { expectAccessible } from './axe.ts'
import { expectNoComplaints, heading, join, openFace, see } from './faces.ts'
import { activate, focused, press, tabTo } from './keyboard.ts'

let browser: Browser
let server: RunningServer
beforeAll(async () => {
  browser = await launchChromium()
  server = await startServer({ port: await freePort() })
})
afterAll(async () => {
  await browser.close()
  await server.remove()
})

const list = [
  'sep=;',
  'Naam;Regio;Functie;E-mail',
  'Anouk Smit;Drenthe;accountmanager;a@voorbeeld.nl',
  'Bram;Limburgg;;',
  'Carla;;;',
  `${'Langenaam'.repeat(5)};Drenthe;;`,
  'anouk  smit;Drenthe;;',
  ';Limburg;;',
].join('\r\n')

test('a list with errors is brought in by keyboard, put right in place, and says who is in and who is a guest', async () => {
  const { page: console, context } = await openFace(browser, 'console')
  await console.goto(`${server.url}/nieuw`)
  await console.getByRole('button', { name: 'Maak het programma' }).click()
  await console.getByText('Open de gespreksleiding', { exact: true }).click()
  // The link was not kept: that is asked first.
  await console.getByRole('dialog').getByRole('button', { name: 'Sluit toch' }).click()
  await heading(console, 'Klaar om te beginnen?')
  const code = new URL(console.url()).pathname.split('/').at(-1) ?? ''
  await see(console, 'Nog geen lijst.')

  await activate(console, /^Zet mensen op de lijst/)
  const dialog = console.getByRole('dialog', { name: 'Mensen op de lijst zetten' })
  await dialog.waitFor()
  await expectAccessible(console, 'three ways to bring a list')
  const [chooser] = await Promise.all([console.waitForEvent('filechooser'), activate(console, /^Kies een bestand/)])
  await chooser.setFiles({ name: 'lijst.csv', mimeType: 'text/csv', buffer: Buffer.from(list) })

  await see(console, 'Rij 3: ‘Limburgg’ kennen we niet.')
  await see(console, 'Rij 4: er staat geen regio.')
  await see(console, /Rij 5: de naam is te lang/)
  await see(console, 'Rij 6: staat ook op rij 2.')
  await see(console, 'Deze kolommen gebruiken we niet: E-mail.')
  await see(console, /^Rij 7 heeft geen naam\. Dat mag/)
  await expectAccessible(console, 'rows to put right')
  expect(await sent(server, code)).not.toContain('Anouk')

  await activate(console, /^Rij 3: maak er Limburg van/)
  await see(console, '3 mensen om toe te voegen')
  expect(await focused(console)).toBe('3 mensen om toe te voegen')
  const [file] = await Promise.all([console.waitForEvent('download'), activate(console, /^Download rijen met fouten/)])
  expect(file.suggestedFilename()).toBe('rijen-met-fouten.csv')

  await activate(console, /^Voeg 3 toe, sla 3 rijen over/)
  await see(console, /3 mensen zijn toegevoegd\. Er zijn nog 3 rijen over\./)
  await press(console, 'Escape')
  await dialog.waitFor({ state: 'hidden' })
  await expect.poll(() => focused(console)).toMatch(/^Zet mensen op de lijst/)
  await see(console, '0 van 3 binnen')
  await see(console, 'wacht op: Bram en 1 zonder naam')

  const phone = await openFace(browser, 'phone')
  await join(phone.page, `${server.url}/${code}`, 'Drenthe', 'anouk SMIT')
  const guest = await openFace(browser, 'phone')
  await join(guest.page, `${server.url}/${code}`, 'Utrecht', 'Bram')
  await see(console, '1 van 3 binnen')
  await see(console, 'Gasten: binnen, niet op de lijst')
  await expectAccessible(console, 'who is expected')
  await activate(console, /^Dit is Bram, Limburg, binnen als Bram/)
  await see(console, '2 van 3 binnen')
  await expect.poll(() => focused(console)).toBe('Wie we verwachten')
  for (const face of [phone.page, guest.page]) expect(await face.content()).not.toMatch(/verwacht|accountmanager/i)

  await activate(console, /^Bekijk de lijst/)
  await console.getByRole('dialog', { name: /^De lijst: 3 mensen/ }).waitFor()
  await expectAccessible(console, 'the whole list')
  await activate(console, /^Niet meer verwacht: Anouk Smit/)
  await console.getByRole('dialog', { name: /^De lijst: 2 mensen/ }).waitFor()
  await expect.poll(() => focused(console)).toBe('Limburg')
  await tabTo(console, /^Sluiten/)
  await press(console, 'Enter')
  await see(console, '1 van 2 binnen')
  expectNoComplaints()
  for (const face of [context, phone.context, guest.context]) await face.close()
})

/** What the server says to whoever has the code: nobody's name, before and after. */
async function sent(at: RunningServer, code: string): Promise<string> {
  const answer = await fetch(`${at.url}/api/codes/${code}`)
  return await answer.text()
}
