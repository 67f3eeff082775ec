import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { compileCatalogues } from './client/i18n/compileCatalogues.ts'

/** Files ending in .test.tsx get a DOM; all others run in plain Node. */
export default defineConfig({
  plugins: [react(), compileCatalogues()],
  test: {
    passWithNoTests: true,
    allowOnly: false,
    maxWorkers: 2,
    projects: [
      project('unit', ['tests/unit/**/*.test.ts']),
      project('dom', ['tests/unit/**/*.test.tsx'], {
        environment: 'happy-dom',
        setupFiles: ['tests/support/cleanUpDom.ts'],
      }),
      project('contract', ['tests/contract/**/*.test.ts']),
      project('property', ['tests/property/**/*.test.ts'], { testTimeout: 30_000 }),
      project('simulation', ['tests/simulation/**/*.test.ts'], { testTimeout: 60_000 }),
      project('chaos', ['tests/chaos/**/*.test.ts'], { fileParallelism: false, testTimeout: 60_000 }),
      project('e2e', ['tests/e2e/**/!(theDay).test.ts'], {
        testTimeout: 300_000,
        hookTimeout: 60_000,
      }),
      // A whole room at once: after the others, and not beside one of them.
      project('day', ['tests/e2e/theDay.test.ts'], {
        testTimeout: 300_000,
        hookTimeout: 60_000,
        sequence: { groupOrder: 1 },
      }),
    ],
  },
})

interface ProjectOptions {
  environment?: 'node' | 'happy-dom'
  setupFiles?: string[]
  fileParallelism?: boolean
  testTimeout?: number
  hookTimeout?: number
  sequence?: { groupOrder: number }
}

function project(name: string, include: string[], options: ProjectOptions = {}) {
  return { extends: true as const, test: { name, include, environment: 'node' as const, ...options } }
}
