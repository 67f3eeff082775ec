import type { CodeAnswer, SeatAnswer } from '../../../../shared/protocol/http.ts'
import { type Answer, askServer } from '../../../http/askServer.ts'

/** The first place goes without saying: then the address is the one that came with the page. */
export const findProgramme = (code: string, place: number): Promise<Answer<CodeAnswer>> =>
  askServer(`/api/codes/${encodeURIComponent(code)}${place === 1 ? '' : `?place=${place}`}`)

interface JoinBody {
  readonly code: string
  /** Of this phone, see seatMemory. Asking again with the same one gives the same seat. */
  readonly secret: string
  readonly regionId: string
  readonly name: string | null
  readonly place: number
}
export const join = (body: JoinBody): Promise<Answer<SeatAnswer>> => askServer('/api/join', body)

interface ResumeBody {
  readonly code: string
  readonly secret: string
  readonly personalCode: string
  readonly place: number
}
export const resume = (body: ResumeBody): Promise<Answer<SeatAnswer>> => askServer('/api/resume', body)
