/**
 * Tools for operators and scripts: npm run admin -- help
 *
 * It opens the data folder itself, whether or not a server runs: a second process may append to the same SQLite file,
 * because the database decides which append wins, and a server looks a new code up in the database. So there is no
 * admin route on the network and no admin password to leak: who can write the data folder is the operator. Only `rehearse`
 * asks the running server, with a facilitator's link, because people have to come in somewhere.
 * Links get the address that the server left in the data folder when it started.
 */
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { maxRehearsalPeople, standardRehearsalPeople } from '../shared/protocol/rehearsalLimits.ts'
import { joinBaseOf } from './app/addresses.ts'
import { openStorage } from './app/openStorage.ts'
import { publishedAddress } from './app/publishedAddress.ts'
import { parseFacilitatorLink, RehearsalError, rehearse } from './app/rehearse.ts'
import { sentencesOf } from './app/startError.ts'
import { createApp, createTelemetry } from './app.ts'
import { parseConfig, readEnvironment } from './config.ts'
import { linkUrl, participantUrl } from './runtime/links.ts'

const help = `npm run admin -- <command>

  create-programme     make a programme; prints its code and links, which are shown only once
    --template <name>  mkb-deals (default) or mkb-deals-example
    --title <text>     title of the programme, instead of the template's
    --json             print one JSON object instead of lines
  rehearse             practise on a copy of a programme, on the running server; Ctrl+C ends and erases it
    --link <address>   the programme's facilitator link, in quotes: it is not changed by the rehearsal
    --people <number>  simulated people, 2 to ${maxRehearsalPeople} (${standardRehearsalPeople})
    --quick            an evening in a quarter of an hour
  help                 this text
`

const templates = ['mkb-deals', 'mkb-deals-example'] as const

/** What was typed cannot be run; `message` says what to type instead. */
class UsageError extends Error {}

process.exitCode = await run(process.argv.slice(2)).catch((error: unknown) => {
  if (error instanceof UsageError) console.error(`${error.message}\n\n${help}`)
  else for (const sentence of sentencesOf(error) ?? [String(error)]) console.error(sentence)
  return error instanceof UsageError ? 2 : 1
})

async function run(args: readonly string[]): Promise<number> {
  const [command, ...rest] = args
  switch (command) {
    case 'create-programme':
      return createProgramme(rest)
    case 'rehearse':
      return rehearseOn(rest)
    case undefined:
    case 'help':
    case '--help':
    case '-h':
      console.log(help)
      return 0
    default:
      throw new UsageError(`There is no command "${command}".`)
  }
}

async function createProgramme(args: readonly string[]): Promise<number> {
  const { template, title, json } = readOptions(args)
  const config = parseConfig(readEnvironment())
  const telemetry = createTelemetry({ level: 'silent', format: 'json' })
  const { store, boxKeys } = await openStorage(config, { mayShare: true })
  const app = createApp({ config, store, boxKeys, telemetry })
  try {
    const created = await app.doors.create({ template, title, regions: null, createKey: null })
    if ('refused' in created) {
      console.error(`The programme was not made: ${created.refused}.`)
      return 1
    }
    const { programmeId, code, secrets } = created
    const base = config.publicUrl ?? publishedAddress(config.dataDir) ?? joinBaseOf(config, config.port)
    const links = {
      facilitator: linkUrl(base, 'facilitator', code, secrets.facilitator),
      projector: linkUrl(base, 'projector', code, secrets.projector),
      participant: participantUrl(base, code),
    }
    if (json) console.log(JSON.stringify({ programmeId, code, links }))
    else {
      console.log(`code         ${code}`)
      for (const [role, url] of Object.entries(links)) console.log(`${role.padEnd(12)} ${url}`)
    }
    return 0
  } finally {
    await app.close()
  }
}

async function rehearseOn(args: readonly string[]): Promise<number> {
  const {
    link,
    people = String(standardRehearsalPeople),
    quick = false,
  } = parse(args, {
    link: { type: 'string' },
    people: { type: 'string' },
    quick: { type: 'boolean' },
  })
  const count = Number(people)
  if (link === undefined || parseFacilitatorLink(link) === null)
    throw new UsageError('--link must be a facilitator’s link: "http://host/leiden/CODE#secret".')
  if (!Number.isInteger(count) || count < 2 || count > maxRehearsalPeople)
    throw new UsageError(`--people must be a whole number from 2 to ${maxRehearsalPeople}.`)
  try {
    await rehearse({ link, people: count, tempo: quick ? 'quick' : 'calm' }, (line) => console.log(line))
    return 0
  } catch (error) {
    if (!(error instanceof RehearsalError)) throw error
    console.error(error.message)
    return 1
  }
}

function readOptions(args: readonly string[]) {
  const {
    template = 'mkb-deals',
    title,
    json = false,
  } = parse(args, {
    template: { type: 'string' },
    title: { type: 'string' },
    json: { type: 'boolean' },
  })
  const known = templates.find((name) => name === template)
  if (known === undefined)
    throw new UsageError(`There is no template "${template}"; there are ${templates.join(' and ')}.`)
  return { template: known, title: title ?? null, json }
}

function parse<const Options extends ParseArgsOptionsConfig>(args: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...args], options }).values
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'These options cannot be read.')
  }
}
