import type { NewProgramme } from '../../../shared/programme/contract.ts'
import type { CreatedAnswer, ServerAnswer } from '../../../shared/protocol/http.ts'
import { type Answer, askServer } from '../../http/askServer.ts'

export const createProgramme = (wish: NewProgramme): Promise<Answer<CreatedAnswer>> =>
  askServer('/api/programmes', wish)

export const askAboutServer = (): Promise<Answer<ServerAnswer>> => askServer('/api/server')
