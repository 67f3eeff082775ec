import { useEffect } from 'react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import type { KnowledgeView } from '../../shared/programme/knowledge.ts'
import { useConnected } from './live.tsx'

/**
 * `useKnowledge((knowledge) => knowledge.instruments)`: a slice of what the programme knows, optimistic changes included;
 * null until it has arrived. It is sent to this page only while a component with this hook is mounted. Draws again only
 * when the slice changes, as `useView` does.
 */
export function useKnowledge<T>(select: (knowledge: KnowledgeView) => T): T | null {
  const { live, store } = useConnected()
  useEffect(() => live.follow(), [live])
  return useStore(
    store,
    // The server builds it from its schema; TypeScript cannot follow it over the wire.
    useShallow(({ knowledge }) => (knowledge === null ? null : select(knowledge as KnowledgeView))),
  )
}
