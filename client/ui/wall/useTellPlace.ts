import { useEffect } from 'react'
import { useWall } from './WallContext.tsx'
import { tellPlace } from './wallPlace.ts'

/** Lets a console in the same browser know which page this wall shows, of how many. `pages`: ids, in lists that stay the same. */
export function useTellPlace(activityId: string | null, page: number, pages: readonly (readonly string[])[]): void {
  const { view } = useWall()
  const programmeId = view.programme.id
  const text = JSON.stringify(pages)
  useEffect(() => {
    const shown = JSON.parse(text) as readonly (readonly string[])[]
    if (activityId === null || shown.length === 0) return
    return tellPlace(programmeId, { activityId, page, count: shown.length, pages: shown })
  }, [programmeId, activityId, page, text])
}
