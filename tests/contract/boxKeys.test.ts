import { linkSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { MemoryBoxKeys } from '../../server/adapters/memory/MemoryBoxKeys.ts'
import { FileBoxKeys } from '../../server/adapters/sqlite/FileBoxKeys.ts'
import { describeBoxKeys } from './boxKeys.ts'
import { type TemporaryDirectory, temporaryDirectory } from './temporaryDirectory.ts'

describeBoxKeys('in memory', () => {
  const keys = new MemoryBoxKeys()
  return { open: () => keys, remove: () => undefined }
})

describeBoxKeys('in files', () => {
  const directory = temporaryDirectory()
  return { open: () => new FileBoxKeys(directory.path), remove: () => directory.remove() }
})

describe('files of box keys', () => {
  let directory: TemporaryDirectory
  let keys: FileBoxKeys

  beforeEach(() => {
    directory = temporaryDirectory()
    keys = new FileBoxKeys(directory.path)
  })

  afterEach(() => directory.remove())

  const files = () =>
    readdirSync(directory.path, { recursive: true, withFileTypes: true }).map((entry) => ({
      path: join(entry.parentPath, entry.name),
      isFile: entry.isFile(),
    }))
  const onlyFile = () => files().find(({ isFile }) => isFile)?.path ?? ''

  test('a key survives a restart', async () => {
    const key = await keys.ensure('p', 'b')
    const reopened = new FileBoxKeys(directory.path)
    expect(await reopened.load('p', 'b')).toEqual(key)
    expect(await reopened.ensure('p', 'b')).toEqual(key)
  })

  test.skipIf(process.platform === 'win32')('only the owner reads them', async () => {
    await keys.ensure('p', 'b')
    for (const { path, isFile } of files()) expect(statSync(path).mode & 0o777).toBe(isFile ? 0o600 : 0o700)
  })

  test('no id reaches outside the directory', async () => {
    const odd = ['../../escape', '/etc/passwd', '..', '.', '', 'a/b', 'a\\b', 'nul\u0000', 'x'.repeat(5_000)]
    for (const id of odd) await keys.ensure(id, id)
    for (const id of odd) expect(await keys.list(id)).toEqual([id])
    expect(readdirSync(directory.path)).toEqual(['box-keys'])
    expect(readdirSync(join(directory.path, 'box-keys'))).toHaveLength(odd.length)
  })

  test('a destroyed key is overwritten before its name goes', async () => {
    const key = await keys.ensure('p', 'b')
    const other = join(directory.path, 'another-name')
    linkSync(onlyFile(), other)
    await keys.destroy('p', 'b')
    expect(files().filter(({ isFile }) => isFile)).toHaveLength(1)
    expect(readFileSync(other).includes(Buffer.from(key))).toBe(false)
  })

  test('after a crash between overwriting and removing there is no key', async () => {
    await keys.ensure('p', 'b')
    writeFileSync(onlyFile(), Buffer.concat([Buffer.alloc(32), Buffer.from('b')]))
    expect(await keys.load('p', 'b')).toBeNull()
    expect(await keys.list('p')).toEqual([])
    expect(await keys.ensure('p', 'b')).toHaveLength(32)
  })

  test('a file that was cut short counts as none, and what a crash left beside it goes too', async () => {
    await keys.ensure('p', 'b')
    const path = onlyFile()
    writeFileSync(path, 'short')
    writeFileSync(`${path}.unfinished`, 'left over')
    expect(await keys.load('p', 'b')).toBeNull()
    await keys.destroy('p', 'b')
    expect(files().filter(({ isFile }) => isFile)).toEqual([])
  })

  test('what cannot be written is a storage error', async () => {
    writeFileSync(join(directory.path, 'box-keys'), 'a file in the way')
    await expect(keys.ensure('p', 'b')).rejects.toMatchObject({ name: 'StorageError', code: 'storageUnavailable' })
    mkdirSync(join(directory.path, 'other'))
    expect(await new FileBoxKeys(join(directory.path, 'other')).ensure('p', 'b')).toHaveLength(32)
  })
})
