import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { ensureInstalled } from './install.mjs'
import { isMain } from './isMain.mjs'
import { root, runWithNode26 } from './node26.mjs'

const sources = ['client', 'shared', 'tools/build.mjs', 'tools/phoneChunks.ts', 'vite.config.ts', 'package-lock.json']
const outputFolder = join(root, 'dist', 'client')
const stampFile = join(root, 'dist', 'build.json')
/** Bytes that fit in one packet anyway. */
const smallestToCompress = 1200

/**
 * Builds the client into dist/client when its sources changed since the last build. dist/build.json holds
 * `{ "build": "<12 hex digits>" }`, which the bundle knows as import.meta.env.VITE_BUILD_ID.
 * @returns {Promise<number>} exit code
 */
export async function ensureClientBuilt() {
  if (!existsSync(join(root, 'client', 'index.html'))) {
    console.log('client/index.html is missing: nothing to build.')
    return 0
  }
  const build = hashSources()
  if (isBuilt(build)) return 0
  const startedAt = Date.now()
  console.log('Building the client…')
  // Built aside and swapped in, so that a running server never serves half a build.
  const aside = join(root, 'dist', `client-${process.pid}`)
  const code = await runWithNode26(
    ['node_modules/vite/bin/vite.js', 'build', '--configLoader', 'native', '--logLevel', 'warn', '--outDir', aside],
    { env: { ...process.env, VITE_BUILD_ID: build } },
  )
  if (code !== 0) {
    rmSync(aside, { recursive: true, force: true })
    return code
  }
  compressFiles(aside)
  rmSync(outputFolder, { recursive: true, force: true })
  renameSync(aside, outputFolder)
  writeFileSync(stampFile, `${JSON.stringify({ build })}\n`)
  console.log(`Built the client in ${((Date.now() - startedAt) / 1000).toFixed(1)} s.`)
  return 0
}

/**
 * Leaves each text also as `.br` and `.gz`: compressed once and well, instead of at each request.
 * @param {string} folder
 */
function compressFiles(folder) {
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(?:js|css|html|svg)$/.test(path)) continue
    const text = readFileSync(join(folder, path))
    if (text.length < smallestToCompress) continue
    const quality = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY }
    writeFileSync(join(folder, `${path}.br`), brotliCompressSync(text, { params: quality }))
    writeFileSync(join(folder, `${path}.gz`), gzipSync(text, { level: constants.Z_BEST_COMPRESSION }))
  }
}

/** @param {string} build */
function isBuilt(build) {
  if (!existsSync(join(outputFolder, 'index.html')) || !existsSync(stampFile)) return false
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8')).build === build
  } catch {
    return false
  }
}

function hashSources() {
  const hash = createHash('sha256')
  for (const source of sources) addToHash(hash, source)
  return hash.digest('hex').slice(0, 12)
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} path relative to the project
 */
function addToHash(hash, path) {
  const full = join(root, path)
  if (!existsSync(full)) return
  const entries = readFolder(full)
  if (entries === undefined) {
    hash.update(`${path}\0`).update(readFileSync(full)).update('\0')
    return
  }
  for (const name of entries) addToHash(hash, `${path}/${name}`)
}

/** @param {string} path */
function readFolder(path) {
  try {
    return readdirSync(path).sort()
  } catch {
    return undefined // a file
  }
}

if (isMain(import.meta.url)) {
  await ensureInstalled()
  mkdirSync(join(root, 'dist'), { recursive: true })
  process.exitCode = await ensureClientBuilt()
}
