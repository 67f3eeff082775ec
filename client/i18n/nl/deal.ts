/** What a region team fills in together on its phones: levels, profile, answers. */
export const deal = {
  saved: 'Opgeslagen',
  saving: 'Opslaan…',
  waits: 'Staat op deze telefoon. We sturen het zodra er verbinding is.',
  nothing: '(leeg)',
  somebody: 'Iemand van je team',
  by: '{who} paste dit aan, {at}',
  byYou: 'Jij paste dit aan, {at}',
  bySomeone: 'Aangepast, {at}',
  'conflict.title': '{who} vulde intussen iets anders in bij ‘{label}’. Wat blijft staan?',
  'conflict.theirs': 'Van {who}',
  'conflict.mine': 'Van jou',
  'conflict.keepText': 'Houd mijn tekst',
  'conflict.takeText': 'Neem hun tekst',
  'conflict.keepChoice': 'Houd mijn keuze',
  'conflict.takeChoice': 'Neem hun keuze',
} as const
