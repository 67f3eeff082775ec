/** A device that several people share. Fetched only there. */
export const sharing = {
  bar: 'Mensen op dit apparaat',
  now: 'Nu aan de beurt:',
  place: 'Plek {place}',
  newPlace: 'Nieuwe plek',
  switch: 'Wissel',
  switchTitle: 'Wie gaat verder?',
  switched: 'Nu: {who}.',
  waiting: '{count, plural, other {# bewaard}} op dit apparaat',
  notCounted: '{count, plural, one {# ding telt} other {# dingen tellen}} niet mee',

  intro: 'Doe met meer mensen mee op dit apparaat. Iedereen krijgt een eigen plek, met eigen vragen en eigen stippen.',
  trust: 'Wie dit apparaat heeft, kan elke plek openen. Deel het alleen met mensen die je vertrouwt.',
  add: 'Nog iemand erbij',
  addBusy: 'We maken een plek…',
  full: 'Er zitten al acht mensen op dit apparaat. Meer kan niet.',
  here: 'Op dit apparaat',

  'cover.heading': 'Geef het apparaat door',
  'cover.sent': 'Je antwoord is ingeleverd.',
  'cover.kept': 'Je antwoord staat op dit apparaat. We sturen het zodra er verbinding is.',
  'cover.hidden': 'De volgende ziet niet wat je koos.',
  'cover.next': 'Wie is er aan de beurt?',
  'cover.back': 'Terug naar {who}',
} as const
