import type { FacilitatorItemView, FacilitatorView } from '../../../shared/programme/views.ts'

/** The items of the session in their order. */
export const agendaItems = ({ agenda, session }: Pick<FacilitatorView, 'agenda' | 'session'>): FacilitatorItemView[] =>
  (session?.itemOrder ?? []).flatMap((id) => agenda[id] ?? [])
