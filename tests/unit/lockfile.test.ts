import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'

/** npm copies the field as the package wrote it. */
const list = z.union([z.string(), z.array(z.string())])

const schema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      resolved: z.string().optional(),
      integrity: z.string().optional(),
      optionalDependencies: z.record(z.string(), z.string()).optional(),
      os: list.optional(),
      cpu: list.optional(),
    }),
  ),
})

const text = readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')
const { packages } = schema.parse(JSON.parse(text))

const platforms = ['linux/x64', 'linux/arm64', 'darwin/x64', 'darwin/arm64', 'win32/x64']

describe('package-lock.json', () => {
  test('names no registry, so that it works behind any', () => {
    expect(text).not.toContain('"resolved"')
    expect(text).not.toMatch(/registry\.|\.tgz/)
  })

  test('pins the content of every package', () => {
    const unpinned = Object.entries(packages).filter(([path, entry]) => path !== '' && entry.integrity === undefined)
    expect(unpinned.map(([path]) => path)).toEqual([])
  })

  test('holds every platform package of every native tool', () => {
    const missing = Object.entries(packages).flatMap(([path, entry]) =>
      Object.keys(entry.optionalDependencies ?? {})
        .filter((name) => resolve(path, name) === undefined)
        .map((name) => `${path || 'the project'} needs ${name}`),
    )
    expect(missing).toEqual([])
  })

  test.each(nativeTools())('%s has a package for Linux, macOS and Windows', (_, path) => {
    const names = Object.keys(packages[path]?.optionalDependencies ?? {})
    const entries = names.map((name) => packages[resolve(path, name) ?? '']).filter((entry) => entry !== undefined)
    const supported = platforms.filter((platform) => {
      const [os = '', cpu = ''] = platform.split('/')
      return entries.some((entry) => [entry.os].flat().includes(os) && [entry.cpu].flat().includes(cpu))
    })
    expect(supported).toEqual(platforms)
  })
})

/** Packages with more than one platform package, the project itself (its own Node) included. */
function nativeTools(): [name: string, path: string][] {
  return Object.entries(packages)
    .filter(([, entry]) => Object.keys(entry.optionalDependencies ?? {}).length > 2)
    .map(([path]) => [path === '' ? 'the project' : path.replace('node_modules/', ''), path])
}

/** Node's lookup: the nearest node_modules that has the package. */
function resolve(from: string, name: string): string | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const path = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`
    if (packages[path] !== undefined) return path
    if (folder === '') return undefined
  }
}
