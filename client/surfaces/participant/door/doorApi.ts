import type { CodeAnswer, SeatAnswer } from '../../../../shared/protocol/http.ts'
import { type Answer, askServer } from '../../../http/askServer.ts'

export const findProgramme = (code: string): Promise<Answer<CodeAnswer>> =>
  askServer(`/api/codes/${encodeURIComponent(code)}`)

interface JoinBody {
  readonly code: string
  /** Of this phone, see seatMemory. Asking again with the same one gives the same seat. */
  readonly secret: string
  readonly regionId: string
  readonly name: string | null
}
export const join = (body: JoinBody): Promise<Answer<SeatAnswer>> => askServer('/api/join', body)

interface ResumeBody {
  readonly code: string
  readonly secret: string
  readonly personalCode: string
}
export const resume = (body: ResumeBody): Promise<Answer<SeatAnswer>> => askServer('/api/resume', body)
