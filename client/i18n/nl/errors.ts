/** One text per error code: what happened, and what you can do now. `closedAt` is a written time, or `none`. */
export const errors = {
  codeUnknown: 'Deze code kennen we niet. Kijk of alle letters kloppen.',
  codeExpired: 'Deze code werkt niet meer. Vraag de gespreksleider om de nieuwe code.',
  programmeFull: 'Er is geen plek meer in dit programma. Vraag de gespreksleider om hulp.',
  expectedFull: 'Er passen 5.000 mensen op de lijst. Haal eerst mensen weg die je niet meer verwacht.',
  joiningLocked: 'Aanmelden staat nu uit. Vraag de gespreksleider om je binnen te laten.',
  regionUnknown: 'Deze regio hoort niet bij dit programma. Kies een andere regio.',
  personalCodeUnknown: 'Deze persoonlijke code kennen we niet. Kijk of alle tekens kloppen, of meld je opnieuw aan.',

  nameTooLong: 'Je naam is te lang. Maak hem korter.',
  textEmpty: 'Er staat nog niets. Schrijf eerst je tekst.',
  textTooLong: 'Je tekst is te lang. Maak hem korter.',
  textInvisible: 'We zien alleen onzichtbare tekens. Schrijf je tekst met gewone letters.',
  tooManyCards: 'Je hebt het hoogste aantal kaartjes bereikt. Haal er eerst een weg.',

  activityNotOpen: 'Dit onderdeel is nog niet begonnen. Wacht tot de gespreksleider het opent.',
  activityClosed:
    '{closedAt, select, none {Deze ronde is gesloten.} other {Deze ronde is om {closedAt} gesloten.}} Je kaartje is niet meegeteld. Vraag de gespreksleider om het alsnog toe te voegen.',
  voteClosed:
    '{closedAt, select, none {De stemming is gesloten.} other {De stemming is om {closedAt} gesloten.}} Je stippen zijn niet meegeteld. Vraag de gespreksleider of de stemming nog even open kan.',
  voteClosedEarlierCounted:
    '{closedAt, select, none {De stemming is gesloten.} other {De stemming is om {closedAt} gesloten.}} Je laatste wijziging telt niet mee, je eerdere stippen wel. Je hoeft niets te doen.',
  dotsOverBudget: 'Je stippen zijn op. Haal er ergens een weg om hier te stemmen.',
  dotsOverItemMax: 'Op deze vraag staan al genoeg stippen van jou. Kies een andere vraag.',
  questionFrozen: 'Deze vraag ligt vast, want de stemming loopt al. Vraag de gespreksleider om hulp.',
  changedElsewhere:
    'Dit is intussen op een ander apparaat of in een ander venster veranderd. Kijk wat er nu staat en pas het zo nodig opnieuw aan.',
  alreadySealed: 'De uitslag ligt vast. Hier kun je niets meer aan veranderen.',
  boardSealed: 'Dit bord ligt vast. Zet een nieuw bord in het programma als er nog lessen bij moeten.',
  tooFewBallots: 'Er zijn nog te weinig stemmen om dit te tonen (minder dan vijf). Wacht op meer stemmen.',

  notAllowed: 'Dit mag je hier niet doen. Vraag de gespreksleider om hulp.',
  notFound: 'Dit bestaat niet meer. Iemand heeft het misschien weggehaald. Ga terug en kijk opnieuw.',
  stalePhase: 'De gespreksleider is al een stap verder. Kijk wat er nu open is.',
  invalidCommand: 'Dit konden we niet verwerken. Laad de pagina opnieuw en probeer het nog eens.',
  clientTooOld: 'Er is een nieuwe versie. Laad de pagina opnieuw. Wat je schreef, blijft staan.',
  frameTooLarge: 'Dit is te groot om te versturen. Maak je tekst korter.',
  rateLimited:
    'Dat ging even te snel. Probeer het over {retryAfterS, plural, one {# seconde} other {# seconden}} opnieuw.',
  overloaded: 'Het is nu erg druk. Wat je schreef, staat nog op je telefoon. We proberen het vanzelf opnieuw.',
  noQuestions: 'Er zijn nog geen vragen om op te stemmen. Verzamel eerst vragen, of toon de voorbeelden weer.',
  noDotsForKind: 'Voor dit soort vragen heeft niemand stippen. Kies het andere soort, of wacht op een tweede ronde.',
  resultNotShown:
    'Dit kan pas als de uitslag van de eerste ronde op de console en op de telefoons is getoond. Toon die eerst.',
  createKeyWrong: 'Dit toegangswoord klopt niet. Vraag het aan de beheerder van deze server.',
  regionsInvalid: 'Er klopt iets niet aan de regio’s. Zet er twee tot dertig in, elk met een eigen naam.',
  addressNotOffered: 'Dit adres heeft deze server niet (meer). Kies een adres uit de lijst.',
  rehearsalsFull: 'Meer oefeningen tegelijk kan deze server niet aan. Stop er eerst een, of probeer het later.',
  placesTaken: 'In deze browser zitten al acht mensen. Gebruik een andere browser of een ander apparaat.',
  unsettled: 'Dit is nog niet verwerkt. We proberen het vanzelf opnieuw.',
  draining: 'De server start opnieuw. Wat je schreef, blijft bewaard. We komen vanzelf terug.',
  sessionNotRunning: 'De sessie is niet bezig. Wacht tot de gespreksleider start.',

  storageFull: 'De server heeft geen ruimte meer. Wat je schreef, is nog niet opgeslagen. Waarschuw de gespreksleider.',
  storageUnavailable: 'Opslaan lukt nu niet. Wat je schreef, staat nog op je telefoon. We proberen het opnieuw.',
  storageReadOnly: 'De server kan nu niets opslaan, alleen laten lezen. Waarschuw de gespreksleider.',
  storageCorrupt:
    'De opslag van dit programma is beschadigd. Waarschuw de gespreksleider. Er is een reservekopie nodig.',

  linkUnknown: 'Deze link kennen we niet. Kijk of je hem helemaal hebt overgenomen, of vraag om een nieuwe.',
  linkRevoked: 'Deze link is ingetrokken. Vraag de organisator om een nieuwe.',
  originRefused: 'Deze pagina hoort niet bij deze server. Open Kennisronde via het adres op het scherm.',
  offline: 'Geen verbinding. Wat je schreef, staat nog op je telefoon. We proberen het opnieuw.',
  notLead: 'Iemand anders leidt nu. Vraag om de leiding, of neem hem over met je eigen link.',
  linksFull: 'Er zijn al {max} links. Trek er eerst een in die je niet meer gebruikt.',
  lastLink: 'Dit is de laatste link waarmee iemand kan leiden. Maak eerst een andere.',
  seatRemoved: 'De gespreksleider heeft je uit de zaal gehaald. Klopt dat niet? Loop even naar de gespreksleider.',
  seatMerged: 'Je twee plekken zijn samengevoegd. We laden je plek opnieuw.',
  planPassed: 'Dit onderdeel is al geweest of bezig. Kies een plek na het huidige onderdeel.',
  planFull: 'Er passen niet meer dan {max} onderdelen in een sessie. Haal er eerst een weg.',
  planEmpty: 'Een sessie heeft minstens één onderdeel nodig.',
  undoBlocked: 'Daarna is hier nog iets aan veranderd. Maak eerst dat ongedaan.',
  undoTooLate: 'Dit kan niet meer ongedaan worden gemaakt.',
  internal: 'Er ging bij ons iets mis. Probeer het opnieuw. Lukt het niet, vraag dan de gespreksleider om hulp.',
} as const
