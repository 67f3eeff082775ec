/** Texts of the ground rules, on the phone. */
export const agreements = {
  agree: 'Hier kan ik mee werken',
  agreed: 'Je kunt hiermee werken.',
  takeBack: 'Trek dit terug',
  takenBack: 'Je hebt het teruggetrokken.',
  count:
    '{count, plural, one {# persoon kan hiermee werken.} other {# mensen kunnen hiermee werken.}} Niemand ziet wie.',
  mayStayOpen: 'Niemand ziet wie op de knop drukt. Overslaan mag.',
  proposal: 'voorstel',
  proposeLabel: 'Mis je een spelregel?',
  propose: 'Spelregel toevoegen',
  proposed: 'Je spelregel staat erbij, zonder je naam.',
  noMore: 'Je hebt het hoogste aantal spelregels toegevoegd.',
} as const
