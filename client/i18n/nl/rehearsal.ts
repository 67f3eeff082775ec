/** On the console: practising a session on a copy, with simulated people. */
export const rehearsal = {
  start: 'Oefen deze sessie',

  back: 'Terug naar je programma',

  'dialog.title': 'De sessie oefenen?',
  'dialog.copy':
    'Je krijgt een kopie van het programma, met een eigen code. In het echte programma verandert niets, en in geen verslag komt iets van de oefening.',
  'dialog.people':
    'Oefendeelnemers komen vanzelf binnen, schrijven vragen en stemmen. Jij leidt, op een nieuw tabblad.',
  'dialog.field': 'Aantal oefendeelnemers',
  'dialog.hint': 'Van {min} tot {max}.',
  'dialog.wrong': 'Vul een aantal in van {min} tot {max}.',
  'dialog.notNow': 'Niet nu',
  'dialog.go': 'Start de oefening',
  'dialog.busy': 'Kopie maken…',
  'dialog.blocked': 'De oefening staat klaar, maar je browser hield het nieuwe tabblad tegen.',
  'dialog.open': 'Open de oefening',

  'bar.label': 'Oefening',
  'bar.people': 'Oefening: {count, plural, one {# mens} other {# mensen}} binnen',
  'bar.coming': 'Oefening: {count} van {total} binnen',
  'bar.none': 'Er zijn geen oefendeelnemers. Haal ze erbij met 5 erbij.',
  'bar.tempo': 'Tempo van de oefendeelnemers',
  'bar.calm': 'Rustig',
  'bar.quick': 'Snel',
  'bar.fewer': '5 minder',
  'bar.more': '5 erbij',
  'bar.fewerLong': '5 oefendeelnemers minder',
  'bar.moreLong': '5 oefendeelnemers erbij',
  'bar.stop': 'Stop en wis de oefening',
  'bar.stopping': 'Wissen…',
  'bar.failed': 'Dat is niet gelukt. {reason}',

  'end.text':
    '{count, plural, =0 {Er is niemand aan tafel.} one {Eén persoon zit nog aan tafel.} other {# mensen zitten nog aan tafel.}} Telefoons laten daarna zien dat de sessie klaar is. Dit is een oefening: wat hier is verzameld, gaat weg als je de oefening wist.',

  ended: 'Dit was een oefening. Alles gaat weg als je hem wist, en anders vanzelf na twee dagen.',

  'list.title': 'In een oefening staat er geen lijst.',
  'list.text':
    'De namen van je echte lijst gaan niet mee in de kopie. Oefendeelnemers komen vanzelf. Wil je het invoeren oefenen? Wat je hier invult, gaat weg met de oefening.',
  'list.short': 'Je echte lijst gaat niet mee in een oefening. Oefendeelnemers komen vanzelf.',
} as const
