import { accept, reject } from '../../programme/decision.ts'
import type { OwnState } from '../../programme/state.ts'
import type { ActivityModule } from '../module.ts'
import { howFarOf, instrumentNames, ownProfile, shownProfile } from './profiles.ts'

interface ProfileState extends OwnState {
  readonly regionId: string | null
  readonly part: 'profile' | 'grid'
  readonly page: number
}

/** Regions write down who they are, in the session as they could before it; the console says whose profile the wall shows. */
export const profile: ActivityModule<'profile', ProfileState> = {
  configure: () => ({}),
  initialState: () => ({ phase: 'open', regionId: null, part: 'profile', page: 0 }),
  decide(command, _activity, { programme: { state } }) {
    switch (command.name) {
      case 'show': {
        const { regionId } = command.data
        if (regionId !== null && !Object.hasOwn(state.regions, regionId)) return reject('regionUnknown')
        // Another profile begins at its first page.
        return accept([
          { type: 'profile.shown', data: command.data },
          { type: 'profile.pageShown', data: { page: 0 } },
        ])
      }
      case 'showPage':
        return accept([{ type: 'profile.pageShown', data: command.data }])
    }
  },
  evolve(state, event) {
    switch (event.type) {
      case 'profile.shown':
        return { ...state, ...event.data }
      case 'profile.pageShown':
        return { ...state, page: event.data.page }
    }
  },
  undo(event, { own: { regionId, part, page } }) {
    switch (event.type) {
      case 'profile.shown':
        return [{ type: 'profile.shown', data: { regionId, part } }]
      case 'profile.pageShown':
        return [{ type: 'profile.pageShown', data: { page } }]
    }
  },
  views: {
    participant: ({ own: { regionId, part } }) => ({ regionId, part }),
    mine: () => ({}),
    facilitator: ({ own: { regionId, part, page } }, { state }) => ({
      regionId,
      part,
      page,
      howFar: howFarOf(state),
      profiles: Object.fromEntries(state.regionOrder.map((id) => [id, ownProfile(state, id)])),
      instruments: instrumentNames(state),
    }),
    projector: ({ own: { regionId, part, page } }, { state }) => ({
      regionId,
      part,
      page,
      howFar: howFarOf(state),
      profile: regionId === null ? null : shownProfile(state, regionId),
      instruments: regionId === null ? {} : instrumentNames(state),
    }),
  },
}
