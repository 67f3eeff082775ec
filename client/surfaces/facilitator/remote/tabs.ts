/** What the console shows at a time where there is room for one thing; everywhere else all of it shows. */
export const remoteTabs = ['now', 'plan', 'people', 'screen', 'more'] as const
export type RemoteTab = (typeof remoteTabs)[number]
