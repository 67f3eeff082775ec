import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { commandTable } from '../../server/domain/programme/permissions.ts'
import type { ActivityContract } from '../../shared/activities/defineActivity.ts'
import { activityContracts } from '../../shared/activities/registry.ts'
import { newProgramme } from '../../shared/programme/contract.ts'
import { refusalCodes, retryCodes } from '../../shared/protocol/codes.ts'
import * as http from '../../shared/protocol/http.ts'
import {
  envelope,
  hello,
  maxCommandsPerEnvelope,
  maxFrameBytes,
  protocolVersion,
  signal,
  viewNames,
} from '../../shared/protocol/messages.ts'
import { canonical } from '../support/domain/canonical.ts'
import { viewSchemas } from '../support/domain/viewSchemas.ts'

/** Everything that a client written by somebody else relies on, as one text. */
function wire(): Readonly<Record<string, unknown>> {
  const schemas: Record<string, z.ZodMiniType> = { hello, envelope, signal, newProgramme }
  for (const [name, value] of Object.entries(http)) if (value instanceof z.ZodMiniType) schemas[`http ${name}`] = value
  for (const [name, { data }] of commandTable) schemas[`command ${name}`] = data
  for (const [name, schema] of Object.entries(viewSchemas)) schemas[`view ${name}`] = schema
  for (const [kind, { views }] of Object.entries<ActivityContract>(activityContracts)) {
    for (const [audience, schema] of Object.entries(views)) schemas[`view ${kind} ${audience}`] = schema
  }
  return {
    ...Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, z.toJSONSchema(schema)])),
    permissions: [...commandTable].map(([name, { roles, phases, sealed, withoutLead }]) => [
      name,
      roles,
      phases,
      sealed === true,
      withoutLead === true,
    ]),
    codes: [refusalCodes, retryCodes],
    limits: [maxFrameBytes, maxCommandsPerEnvelope, viewNames],
  }
}

/**
 * When this test fails, the wire changed. Old clients may be in people's hands: when one of them would misread the new
 * wire, raise `protocolVersion`; then pin the new hash here, with the version.
 */
const pinned = { protocolVersion: 3, hash: 'ab401589fd19be74' }

test('the wire is the one that was pinned together with its protocol version', () => {
  const hash = createHash('sha256').update(canonical(wire())).digest('hex').slice(0, 16)
  expect({ protocolVersion, hash }).toEqual(pinned)
})

test('the hash sees every part: schemas, shapes, limits and codes', () => {
  const text = JSON.stringify(wire())
  for (const part of [
    'ballotSeq',
    'personalCode',
    'secretHash',
    'expectedPhase',
    'equalRegions',
    'voteClosed',
    '32768',
  ]) {
    expect(text).toContain(part)
  }
  // A bound that is lost is a change of the wire too.
  expect(text).toContain('"maximum":20')
})
