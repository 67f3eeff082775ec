import type { KindConsole } from '../kindConsole.ts'

export const breakConsole: KindConsole<'break'> = {
  room: () => 'large',
  // The prompt of a break says until when, which its clock says too.
  screen: (_, { now }) => ({ title: now.title }),
  coming: ({ title }) => ({ title }),
  phone: () => 'break',
}
