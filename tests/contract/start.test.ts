import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { eventually, patient } from '../support/server/eventually.ts'
import { Visitor } from '../support/server/visitor.ts'

vi.setConfig(patient)

const root = fileURLToPath(new URL('../..', import.meta.url))

let folder: string
let children: ChildProcess[]
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kennisronde-start-'))
  children = []
})
afterEach(() => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

interface Run {
  readonly child: ChildProcess
  readonly output: () => string
  readonly errors: () => string
  readonly ended: Promise<number | null>
}

function run(file: string, args: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Run {
  const child = spawn(process.execPath, [join(root, 'server', file), ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: '0', DATA_DIR: join(folder, 'data'), ...env },
  })
  children.push(child)
  let output = ''
  let errors = ''
  child.stdout.on('data', (chunk) => {
    output += chunk
  })
  child.stderr.on('data', (chunk) => {
    errors += chunk
  })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  return { child, output: () => output, errors: () => errors, ended }
}

async function started(server: Run): Promise<string> {
  await eventually(server.output).toContain('Ctrl+C')
  return `http://localhost:${/localhost:(\d+)/.exec(server.output())?.[1]}`
}

const refusal = async (env: Readonly<Record<string, string>> = {}): Promise<string> => {
  const server = run('main.ts', [], env)
  expect(await server.ended).toBe(1)
  expect(server.errors()).not.toMatch(/\n\s+at /)
  return server.errors()
}

describe('starting', () => {
  test('makes its folder, tells its address, and stops within seconds when asked', async () => {
    const server = run('main.ts')
    const base = await started(server)
    expect((await new Visitor(base).get('/readyz')).json().status).toBe('ready')
    expect(statSync(join(folder, 'data', 'app.key')).mode & 0o077).toBe(0)
    const askedAt = performance.now()
    server.child.kill('SIGTERM')
    expect(await server.ended).toBe(0)
    expect(performance.now() - askedAt).toBeLessThan(5000)
    expect(server.errors()).toBe('')
  })

  test('a setting that is wrong stops it with what to change', async () => {
    const told = await refusal({ PORT: 'many', KENNISRONDE_DATADIR: 'x' })
    expect(told).toContain('PORT must be a whole number from 0 to 65535; "many" is not.')
    expect(told).toContain('Did you mean KENNISRONDE_DATA_DIR?')
  })

  test('a port that is taken stops it with which one, and lets go of the folder', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const address = other.address()
    const port = String(typeof address === 'object' ? address?.port : '')
    expect(await refusal({ PORT: port })).toContain(`Poort ${port} is al in gebruik`)
    other.close()
    await started(run('main.ts'))
  })

  test('a second server on the same folder is told so', async () => {
    await started(run('main.ts'))
    expect(await refusal()).toMatch(/^De opslag is nu niet te gebruiken.*\n.*Another server/)
  })

  test('a folder that cannot be, and a database that is none, stop it before it serves', async () => {
    expect(await refusal({ DATA_DIR: join(folder, 'no', 'such', 'place') })).toMatch(/DATA_DIR.*\n.*cannot be made/)
    mkdirSync(join(folder, 'data'))
    writeFileSync(join(folder, 'data', 'kennisronde.sqlite'), 'not a database'.repeat(1000))
    expect(await refusal()).toMatch(/^Het gegevensbestand is beschadigd.*\n.*/)
  })
})

describe('npm run admin', () => {
  const admin = async (...args: string[]) => {
    const tool = run('admin.ts', args)
    return { code: await tool.ended, output: tool.output(), errors: tool.errors() }
  }

  test('makes a programme beside a running server, whose links then open', async () => {
    const base = await started(run('main.ts'))
    const { code, output } = await admin('create-programme', '--template', 'mkb-deals', '--title', 'Proef', '--json')
    expect(code).toBe(0)
    const made = JSON.parse(output) as { code: string; links: { facilitator: string; participant: string } }
    expect(made.links.participant).toBe(`${base}/${made.code}`)
    expect((await new Visitor(base).get(`/api/codes/${made.code}`)).json().title).toBe('Proef')
    const [, secret] = made.links.facilitator.split('#')
    const answer = await new Visitor(base).post('/api/access', { code: made.code, secret, role: 'facilitator' })
    expect(answer.status).toBe(200)
    expect(readFileSync(join(folder, 'data', 'kennisronde.sqlite')).includes(String(secret))).toBe(false)
  })

  test('works without a server too, in lines', async () => {
    const { code, output } = await admin('create-programme')
    expect([code, output]).toEqual([
      0,
      expect.stringMatching(/^code +\w{6}\nfacilitator +http.*#.*\nprojector +.*\nparticipant +.*\n$/),
    ])
  })

  test('says what to type when it cannot be run', async () => {
    expect(await admin('create-programme', '--template', 'nope')).toMatchObject({
      code: 2,
      errors: expect.stringContaining('There is no template "nope"; there are mkb-deals and mkb-deals-example.'),
    })
    expect((await admin('create-programme', '--colour')).code).toBe(2)
    expect((await admin('explode')).errors).toContain('There is no command "explode".')
    expect((await admin('help')).output).toContain('create-programme')
    expect(await admin('rehearse', '--link', 'http://localhost:1/BCDFGH')).toMatchObject({
      code: 2,
      errors: expect.stringContaining('--link must be a facilitator’s link'),
    })
  })

  test('P8: rehearses on the running server until Ctrl+C, and leaves nothing of it', async () => {
    const base = await started(run('main.ts'))
    const made = JSON.parse((await admin('create-programme', '--json')).output) as { links: { facilitator: string } }
    const tool = run('admin.ts', ['rehearse', '--people', '4', '--quick', '--link', made.links.facilitator])
    await eventually(tool.output).toContain('on their way')
    const [, code] = /^code +(\w{6})$/m.exec(tool.output()) ?? []
    expect((await new Visitor(base).get(`/api/codes/${code}`)).json()).toMatchObject({ isRehearsal: true })
    // A second one of the same programme must not end the first.
    const second = await admin('rehearse', '--link', made.links.facilitator)
    expect([second.code, second.errors]).toEqual([1, expect.stringContaining(`already, with code ${code}`)])
    tool.child.kill('SIGINT')
    expect(await tool.ended).toBe(0)
    expect(tool.output()).toContain('The rehearsal is erased.')
    expect((await new Visitor(base).get(`/api/codes/${code}`)).status).toBe(404)
  })
})
