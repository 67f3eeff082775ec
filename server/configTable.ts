/**
 * Writes `.env.example` and docs/CONFIGURATION.md from the table of variables: node server/configTable.ts --write
 * A test fails when they are not current.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Variable, variables } from './configVariables.ts'

const all: readonly Variable[] = variables

/** Path inside the project → text. */
export const configFiles: Readonly<Record<string, string>> = {
  '.env.example': envExample(),
  'docs/CONFIGURATION.md': configurationPage(),
}

function envExample(): string {
  const blocks = all.map(({ name, default: standard, meaning, example, isSecret }) => {
    const also = isSecret ? `\n# Or ${name}_FILE=<path of a file that holds it>.` : ''
    return `${wrap(meaning)}${also}\n# ${name}=${example ?? standard}`
  })
  return `# Settings of Kennisronde. Copy this file to .env and take the # away from the lines you change.\n# Made from server/configVariables.ts.\n\n${blocks.join('\n\n')}\n`
}

function configurationPage(): string {
  const rows = all.map(({ name, default: standard, meaning, must, isSecret }) => {
    const names = isSecret ? `\`${name}\`, \`${name}_FILE\`` : `\`${name}\``
    const cell = meaning.replaceAll('|', '\\|')
    return `| ${names} | ${standard === '' ? '–' : `\`${standard}\``} | ${cell} Must be ${must}. |`
  })
  return `# Configuration

Kennisronde needs no configuration to start. What can be set is set by environment variables, or by the same names in a
file \`.env\` in the folder that it starts from; the environment wins. Each name may be written with \`KENNISRONDE_\` in
front, which wins from the plain name.

A value that cannot be, or a \`KENNISRONDE_\` name that does not exist, stops the start with a sentence that says what to
change. This page and \`.env.example\` are made from \`server/configVariables.ts\` by
\`node server/configTable.ts --write\`.

| name | default | meaning |
|---|---|---|
${rows.join('\n')}
`
}

/** Comment lines of at most 100 characters. */
function wrap(text: string): string {
  const lines = ['#']
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? ''
    if (last.length + word.length > 100) lines.push(`# ${word}`)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines.join('\n')
}

if (import.meta.main && process.argv.includes('--write')) {
  const root = join(import.meta.dirname, '..')
  for (const [path, text] of Object.entries(configFiles)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
}
