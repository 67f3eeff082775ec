import { describe, expect, test } from 'vitest'
import { violations } from '../support/importRules.ts'
import { parseSource, readSources } from '../support/sources.ts'

describe('import directions', () => {
  test('every source keeps to the directions, the purity and the size of ARCHITECTURE.md', () => {
    expect(violations(readSources(['client', 'rehearsal', 'server', 'shared', 'tests', 'tools'])).join('\n')).toBe('')
  })

  test.each([
    ['shared/programme/ids.ts', "import { randomUUID } from 'node:crypto'"],
    ['shared/programme/ids.ts', "import { x } from '../../server/config.ts'"],
    ['shared/programme/ids.ts', "import { z } from 'zod'"],
    ['server/domain/programme/decide.ts', "import type { Clock } from '../../ports/Clock.ts'"],
    ['server/domain/programme/decide.ts', "import fs from 'node:fs'"],
    ['server/domain/programme/decide.ts', 'const now = Date.now()'],
    ['server/domain/programme/decide.ts', 'const now = new Date()'],
    ['server/domain/programme/decide.ts', 'const list = { seed: Math.random() }'],
    ['server/domain/programme/decide.ts', 'setTimeout(() => {}, 1)'],
    ['server/domain/activities/dotVote/module.ts', "import { x } from '../collect/module.ts'"],
    ['server/domain/programme/views.ts', "import { x } from '../activities/collect/views.ts'"],
    ['server/runtime/ProgrammeHost.ts', "import { x } from '../adapters/sqlite/store.ts'"],
    ['server/runtime/ProgrammeHost.ts', "import { readFile } from 'node:fs/promises'"],
    ['server/adapters/http/server.ts', "import { x } from '../sqlite/store.ts'"],
    ['server/adapters/http/server.ts', "import { x } from '../../app.ts'"],
    ['server/main.ts', "import { x } from './adapters/http/server.ts'"],
    ['server/app.ts', "import { x } from '../client/live/outbox.ts'"],
    ['server/app.ts', "import { useState } from 'react'"],
    ['client/live/outbox.ts', "import { useState } from 'react'"],
    ['client/live/outbox.ts', "import { x } from '../store/store.ts'"],
    ['rehearsal/person.ts', "import { x } from '../server/config.ts'"],
    ['rehearsal/person.ts', "import { x } from '../client/store/live.tsx'"],
    ['rehearsal/person.ts', "import { useState } from 'react'"],
    ['server/app.ts', "import { x } from '../rehearsal/crowd.ts'"],
    ['client/ui/Button.tsx', "import type { x } from '../../server/config.ts'"],
    ['client/ui/Button.tsx', "const x = await import('node:fs')"],
    ['client/ui/Button.tsx', "import { x } from '../activities/dotVote/Participant.tsx'"],
    ['client/ui/Button.tsx', "import { x } from '../../tests/support/chromium.ts'"],
    ['client/ui/Button.tsx', "export { x } from './Other.tsx'"],
    ['client/ui/Button.tsx', "import { x } from './Other'"],
    ['client/ui/Button.tsx', "import { x } from '../surfaces/participant/Words.tsx'"],
    ['client/ui/index.ts', 'const x = 1'],
    ['client/ui/Button.tsx', '\n'.repeat(301)],
  ])('refuses in %s: %s', (path, text) => {
    expect(violations([parseSource(path, text)])).toHaveLength(1)
  })

  test.each([
    ['shared/activities/dotVote/contract.ts', "import { z } from 'zod/mini'\nimport { x } from '../defineActivity.ts'"],
    ['shared/activities/registry.ts', "import { x } from './dotVote/contract.ts'"],
    [
      'server/domain/activities/dotVote/module.ts',
      "import { x } from '../../../../shared/activities/dotVote/contract.ts'",
    ],
    ['server/domain/programme/decide.ts', "import { Map } from 'immutable'\nconst at = new Date(context.now)"],
    ['server/domain/programme/decide.ts', 'const x: { process: number } = { process: 1 }\nstate.process'],
    ['server/runtime/ProgrammeHost.ts', "import type { x } from '../ports/Clock.ts'"],
    ['server/adapters/sqlite/store.ts', "import { x } from './schema.ts'\nimport { DatabaseSync } from 'node:sqlite'"],
    ['server/app.ts', "import { x } from './adapters/http/server.ts'"],
    ['client/activities/registry.ts', "const x = () => import('./dotVote/Participant.tsx')"],
    ['client/live/outbox.ts', "import { get } from 'idb-keyval'"],
    [
      'rehearsal/person.ts',
      "import { x } from '../client/live/edges.ts'\nimport { y } from '../shared/programme/ids.ts'",
    ],
  ])('allows in %s: %s', (path, text) => {
    expect(violations([parseSource(path, text)])).toEqual([])
  })
})
