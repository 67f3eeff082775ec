/** Vite's manifest, as far as it is read here. */
export type Manifest = Readonly<
  Record<string, { readonly file: string; readonly imports?: readonly string[]; readonly css?: readonly string[] }>
>

/** The files of these sources and of all that they import at once, each once. */
export function filesOf(manifest: Manifest, sources: readonly string[]): readonly string[] {
  const seen = new Set<string>()
  const visit = (source: string): void => {
    if (seen.has(source)) return
    seen.add(source)
    for (const imported of manifest[source]?.imports ?? []) visit(imported)
  }
  for (const source of sources) visit(source)
  return [...new Set([...seen].flatMap((source) => manifest[source]?.file ?? []))]
}
