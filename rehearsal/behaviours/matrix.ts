import { rehearsalEvidence } from '../../shared/content/rehearsal.ts'
import { dealFieldId, noFocus, stages } from '../../shared/programme/dealParts.ts'
import type { DealChange } from '../../shared/programme/deals.ts'
import type { Scene } from '../scene.ts'

/** A person fills in this many themes at most: the team does the rest. */
const mostThemes = 6

/** Says of a few themes how far the region is, on those that nobody of the team did yet; sometimes how one sees that. */
export async function matrix(scene: Scene<'matrix'>): Promise<void> {
  const { dice, me } = scene
  if (!(await scene.pause(10, 40)) || !dice.isTrue(me.zeal)) return
  for (let count = 0; count < mostThemes; count += 1) {
    const themeId = nextTheme(scene)
    if (themeId === null) return
    const now = dice.isTrue(0.35) ? noFocus : (dice.pick(stages) ?? 1)
    set(scene, { part: 'now', themeId, value: now })
    if (now !== noFocus && (await scene.pause(3, 12))) {
      set(scene, { part: 'wanted', themeId, value: stages.find((stage) => stage > now) ?? now })
      const evidence = dice.isTrue(0.4) ? dice.pick(rehearsalEvidence) : undefined
      if (evidence !== undefined) set(scene, { part: 'evidence', themeId, value: evidence })
      if (now >= 4) set(scene, { part: 'askUs', themeId, value: true })
    }
    if (!(await scene.pause(4, 18))) return
  }
}

function nextTheme({ look, dice }: Scene<'matrix'>): string | null {
  const glimpse = look()
  if (glimpse === null) return null
  const { view, own } = glimpse
  return (
    dice.pick(view.themeOrder.filter((id) => own.deal[dealFieldId({ part: 'now', themeId: id })] === undefined)) ?? null
  )
}

function set({ look, send }: Scene<'matrix'>, change: DealChange): void {
  const own = look()?.own
  if (own === undefined) return
  const baseSeq = own.deal[dealFieldId(change)]?.seq ?? 0
  send({ name: 'deal.set', activityId: null, data: { regionId: own.seat.regionId, change, baseSeq } })
}
