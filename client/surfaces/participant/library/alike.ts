import type { KnowledgeView } from '../../../../shared/programme/knowledge.ts'
import type { Region } from '../../../../shared/programme/regions.ts'
import { entryOf } from './readDeal.ts'

/** How a region is to the own one: `us` shares something that both said of themselves, `unlike` nothing. */
export interface Likeness {
  readonly region: Region
  readonly tags: readonly string[]
  readonly shared: number
}

export const tagsOf = ({ deals }: KnowledgeView, regionId: string): readonly string[] =>
  entryOf(deals[regionId], { part: 'tags' })?.value ?? []

/** Every region with what it shares with the own one, in the order of the table. */
export function likenesses(knowledge: KnowledgeView, regions: readonly Region[], ownId: string): readonly Likeness[] {
  const own = tagsOf(knowledge, ownId)
  return regions.map((region) => {
    const tags = tagsOf(knowledge, region.id)
    return { region, tags, shared: tags.filter((tag) => own.includes(tag)).length }
  })
}

/** Most alike first for `like`; those that share nothing but said something of themselves for `unlike`. */
export function chosenByLikeness(
  all: readonly Likeness[],
  { view, tag, ownId }: { readonly view: string | null; readonly tag: string | null; readonly ownId: string },
): readonly Likeness[] {
  const others = view === null ? all : all.filter(({ region }) => region.id !== ownId)
  const byView =
    view === 'like'
      ? others.filter(({ shared }) => shared > 0).sort((a, b) => b.shared - a.shared)
      : view === 'unlike'
        ? others.filter(({ shared, tags }) => shared === 0 && tags.length > 0)
        : others
  return byView.filter(({ tags }) => tag === null || tags.includes(tag))
}
