/**
 * Questions of the built-in content as somebody else in the room would put them: other order, other words, other
 * forms. `[id of the question, the same in other words]`. Half of them do not share a single sentence part.
 */
export const rewritten: readonly (readonly [id: string, text: string])[] = [
  ['lq-seed-1', 'Hoe bereiken we de juiste doelgroepen?'],
  ['lq-seed-2', 'Met welke instrumenten en methoden werken we?'],
  ['lq-seed-3', 'Hoe sluit het ecosysteem beter aan op wat bedrijven vragen?'],
  ['lq-seed-4', 'Hoe maken we ons accountmanagement sterker?'],
  ['lq-seed-5', 'Hoe monitoren we resultaten?'],
  ['lq-seed-6', 'Hoe moet ons consortium eruitzien en hoe bundelen we krachten?'],
  ['lq-seed-7', 'Hoe borgen we structurele inbedding in het beleid?'],
  ['lq-ex-01', 'Hoe krijgen we ondernemers mee die nooit op een bijeenkomst komen?'],
  ['lq-ex-02', 'Welke ondernemers laten we los en hoe leg je dat uit?'],
  ['lq-ex-03', 'Wanneer is een gesprek genoeg en wanneer heb je een voucher nodig?'],
  ['lq-ex-04', 'Er zijn al zoveel instrumenten: hoe kies je daaruit?'],
  ['lq-ex-06', 'Hoe kunnen we het onderwijs beter betrekken bij ondernemers?'],
  ['lq-ex-07', 'Hoe krijgt elke ondernemer één vast aanspreekpunt?'],
  ['lq-ex-10', 'Hoe meet je resultaat zonder dat ondernemers lange vragenlijsten moeten invullen?'],
  ['lq-ex-11', 'Hoe blijven partners betrokken als het enthousiasme wegzakt?'],
  ['lq-ex-12', 'Wie hakt knopen door als de partners het oneens zijn?'],
  ['lq-ex-13', 'Wat gebeurt er als het geld op is, en hoe regelen we dat nu al?'],
  ['lq-ex-16', 'Hoe zet een bedrijf dat alles nog op papier doet een eerste digitale stap?'],
  ['lq-ex-17', 'Hoe wordt verduurzaming aantrekkelijk voor bedrijven met weinig geld en tijd?'],
  ['lq-ex-18', 'Hoe begin je over bedrijfsopvolging als de familie er niet over wil praten?'],
  ['lq-ex-19', 'Hoe verbind je maakbedrijven met technisch onderwijs?'],
  ['lq-ex-20', 'Hoe komt een klein bedrijf aan een eerste bedrag om iets nieuws te proberen?'],
  ['lq-seed-4', 'How can we make account management stronger?'],
  ['lq-seed-2', 'Which instruments and methods will we use?'],
  ['lq-ex-03', 'When is a conversation enough, and when do you need a voucher?'],
  ['lq-ex-11', 'How do partners stay involved when the enthusiasm has gone?'],
  ['lq-ex-16', 'How does a firm that does everything on paper take its first digital step?'],
  ['lq-ex-18', 'How to start the conversation about succession in a family that would rather not discuss it?'],
]

/** Pairs about things that the built-in content never mentions: nothing was made to fit them. */
export const unseen: readonly (readonly [there: string, typed: string])[] = [
  ['Hoe houden we jongeren in onze regio vast?', 'Hoe zorgen we dat jongeren in de regio blijven?'],
  ['Hoe delen we stageplekken tussen scholen en bedrijven?', 'Hoe verdelen scholen en bedrijven de stageplekken?'],
  ['Wat doen we als een wethouder halverwege vertrekt?', 'Hoe gaan we verder als de wethouder halverwege weggaat?'],
  ['Hoe maken we bedrijventerreinen klaar voor elektrisch vervoer?', 'Elektrisch vervoer op bedrijventerreinen: hoe?'],
  ['Welke vergunningen vragen te veel tijd?', 'Welke vergunning kost ondernemers de meeste tijd?'],
  ['Hoe zetten we oud-ondernemers in als mentor?', 'Kunnen oud-ondernemers mentor worden van starters?'],
  ['How do we share data between municipalities?', 'How can municipalities share their data?'],
  ['How do we welcome workers from abroad?', 'How to welcome people from abroad who come to work here?'],
]

/** Questions that are about the same things in the same words, and ask something else. None may raise an alarm. */
export const different: readonly string[] = [
  'Hoe betalen we de accountmanagers na volgend jaar?',
  'Wie betaalt de koffie bij de bijeenkomst?',
  'Welke regio heeft ervaring met startende ondernemers?',
  'Hoe werven we nieuwe collega’s voor ons team?',
  'Hoe ga je om met een wethouder die elke maand iets anders wil?',
  'Welke wetten gelden er voor het delen van bedrijfsgegevens?',
  'Hoe vieren we successen met elkaar?',
  'Hoe voorkomen we dat bedrijven verhuizen naar het buitenland?',
  'Wat doen jullie met statushouders op de werkvloer?',
  'Hoe lang duurt een traject bij jullie gemiddeld?',
  'Hoe gaan we om met stikstof en de netcongestie op het bedrijventerrein?',
  'Hoe overtuigen we de gemeenteraad?',
  'Hoe helpen we ondernemers die willen stoppen?',
  'Welke software gebruiken jullie voor klantcontact?',
  'Hoe zorgen we dat studenten in de regio blijven wonen?',
  'Wat kost één adviesgesprek?',
  'Hoe schrijf je een goede nieuwsbrief?',
  'How do we find suitable office space for our team?',
  'Which tax rules hold back small firms?',
  'How do you talk with the province about roads?',
]
