import type { CommandDataOf } from '../../../../shared/activities/registry.ts'
import { checkText } from '../../../../shared/programme/text.ts'
import type { CardRules, Checked } from '../cardBox.ts'
import type { ProgrammeReader } from '../module.ts'
import type { CollectActivity } from './state.ts'

type Content = Pick<CommandDataOf<'collect', 'putSealedCard'>, 'text' | 'kind' | 'themeId' | 'sourceRegionId'>

/** What a card of this board may be: the fields that its config asks for. */
export const cardRules = ({ config }: CollectActivity, programme: ProgrammeReader): CardRules<Content> => ({
  type: config.cardType,
  maxCards: config.maxCardsPerPerson,
  check: (data) => check(data, config, programme),
  gone: () => ({ text: '', kind: null, themeId: null, sourceRegionId: null }),
})

function check(data: Content, config: CollectActivity['config'], { state }: ProgrammeReader): Checked<Content> {
  const checked = checkText(data.text, config.maxChars)
  if (!checked.ok) return { ok: false, code: checked.code, max: config.maxChars }
  const invalid = { ok: false, code: 'invalidCommand' } as const
  const asks = (field: (typeof config.fields)[number]): boolean => config.fields.includes(field)
  if (asks('kind') !== (data.kind !== null)) return invalid
  if (data.themeId !== null && !(asks('theme') && Object.hasOwn(state.themes, data.themeId))) return invalid
  if (asks('sourceRegion') !== (data.sourceRegionId !== null)) return invalid
  if (data.sourceRegionId !== null && !Object.hasOwn(state.regions, data.sourceRegionId))
    return { ok: false, code: 'regionUnknown' }
  const { kind, themeId, sourceRegionId } = data
  return { ok: true, content: { text: checked.text, kind, themeId, sourceRegionId } }
}
