/** A device that several people share. Fetched only there. */
export const sharing = {
  bar: 'Mensen op dit toestel',
  now: 'Nu aan de beurt:',
  place: 'Plek {place}',
  newPlace: 'Nieuwe plek',
  switch: 'Wissel',
  switchTitle: 'Wie gaat verder?',
  switched: 'Nu: {who}.',
  waiting: '{count, plural, other {# bewaard}} op dit toestel',
  notCounted: '{count, plural, one {# ding telt} other {# dingen tellen}} niet mee',

  intro: 'Doe met meer mensen mee op dit toestel. Iedereen krijgt een eigen plek, met eigen vragen en eigen stippen.',
  trust: 'Wie dit toestel heeft, kan elke plek openen. Deel het alleen met mensen die je vertrouwt.',
  add: 'Nog iemand erbij',
  addBusy: 'We maken een plek…',
  full: 'Er zitten al acht mensen op dit toestel. Meer kan niet.',
  here: 'Op dit toestel',

  'cover.heading': 'Geef het toestel door',
  'cover.sent': 'Je antwoord is ingeleverd.',
  'cover.kept': 'Je antwoord staat op dit toestel. We sturen het zodra er verbinding is.',
  'cover.hidden': 'De volgende ziet niet wat je koos.',
  'cover.next': 'Wie is er aan de beurt?',
  'cover.back': 'Terug naar {who}',
} as const
