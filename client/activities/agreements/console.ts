import type { KindConsole } from '../kindConsole.ts'

export const agreementsConsole: KindConsole<'agreements'> = {
  screen: ({ agreed }, { view }) => ({ fact: { type: 'agreed', done: agreed, total: view.seatCount } }),
  phone: () => 'agree',
  did: {
    propose: ({ t }) => t('lead.did.rule'),
    setHidden: ({ t, about }) => t('lead.did.ruleHidden', { isOn: `${about.hidden}` }),
  },
}
