import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { root, runWithNode26 } from './node26.mjs'

/**
 * @typedef {{ passed: number, failed: number }} Tally
 * @typedef {{ name: string, run: () => Promise<Tally | boolean> }} Stage
 *   A stage answers with its tests, of which there must be some, or with whether it succeeded.
 * @typedef {{ assertionResults: { status: string, fullName: string }[], name: string, status: string }} FileReport
 */

/** Everything but the browser tests. @type {readonly Stage[]} */
export const checkStages = [
  command('types', ['node_modules/typescript/bin/tsc', '--noEmit']),
  command('lint', ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.']),
  command('dead code', ['node_modules/knip/bin/knip.js', '--no-config-hints']),
  tests('tests', ['unit', 'dom', 'contract', 'property', 'simulation', 'chaos']),
]

/**
 * @param {string} name
 * @param {readonly string[]} args of Node
 * @returns {Stage}
 */
export function command(name, args) {
  return { name, run: async () => (await runWithNode26(args)) === 0 }
}

/**
 * @param {string} name
 * @param {readonly string[]} projects of vitest.config.ts
 * @param {() => Promise<NodeJS.ProcessEnv>} [environment] variables to add, asked for when the stage starts
 * @returns {Stage}
 */
export function tests(name, projects, environment) {
  return { name, run: async () => runVitest(projects, environment === undefined ? {} : await environment()) }
}

/**
 * Runs the stages one after another, all of them even when one fails, and prints the time of each. The last
 * line of a success is exactly "N passed, 0 failed".
 * @param {readonly Stage[]} stages
 * @returns {Promise<number>} exit code
 */
export async function runStages(stages) {
  const startedAt = performance.now()
  const tally = { passed: 0, failed: 0 }
  /** @type {string[]} */
  const lines = []
  /** @type {string[]} */
  const broken = []
  for (const stage of stages) {
    console.log(`\n── ${stage.name}`)
    const stageStartedAt = performance.now()
    const outcome = await attempt(stage)
    const isGood = typeof outcome === 'boolean' ? outcome : outcome.failed === 0 && outcome.passed > 0
    if (!isGood) broken.push(stage.name)
    if (typeof outcome !== 'boolean') {
      if (outcome.passed + outcome.failed === 0) console.error(`No test ran in the stage "${stage.name}".`)
      tally.passed += outcome.passed
      tally.failed += outcome.failed
    }
    lines.push(`${isGood ? 'ok    ' : 'FAILED'} ${stage.name.padEnd(16)} ${seconds(stageStartedAt)}`)
  }
  console.log(`\n${lines.join('\n')}\ntotal  ${''.padEnd(16)} ${seconds(startedAt)}`)
  if (broken.length > 0) {
    console.log(`${tally.passed} passed, ${tally.failed} failed; not good: ${broken.join(', ')}`)
    return 1
  }
  console.log(`${tally.passed} passed, 0 failed`)
  return 0
}

/** @param {Stage} stage */
async function attempt(stage) {
  try {
    return await stage.run()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return false
  }
}

/**
 * @param {readonly string[]} projects
 * @param {NodeJS.ProcessEnv} added
 * @returns {Promise<Tally>}
 */
async function runVitest(projects, added) {
  const folder = mkdtempSync(join(tmpdir(), 'kennisronde-tests-'))
  const report = join(folder, 'report.json')
  try {
    const code = await runWithNode26(
      [
        'node_modules/vitest/vitest.mjs',
        'run',
        '--configLoader=native',
        ...projects.map((name) => `--project=${name}`),
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ],
      { env: { ...process.env, ...added } },
    )
    const tally = readReport(report)
    // A crash outside of a test (a file that cannot load, an unhandled rejection) is a failure as well.
    if (code !== 0 && tally.failed === 0) tally.failed = 1
    return tally
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * @param {string} path
 * @returns {Tally}
 */
function readReport(path) {
  /** @type {{ testResults: FileReport[] }} */
  const { testResults } = JSON.parse(readFileSync(path, 'utf8'))
  const tally = { passed: 0, failed: 0 }
  for (const file of testResults) {
    for (const { status, fullName } of file.assertionResults) {
      if (status === 'passed') tally.passed += 1
      else tally.failed += 1
      // Skipped counts as failed: a test that does not run proves nothing.
      if (status !== 'passed' && status !== 'failed') {
        console.error(`${status}: ${relative(root, file.name)}: ${fullName}`)
      }
    }
  }
  return tally
}

/** @param {number} startedAt */
function seconds(startedAt) {
  return `${((performance.now() - startedAt) / 1000).toFixed(1)} s`.padStart(8)
}
