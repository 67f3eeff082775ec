/** The check of the room: what was found, and what to do. */
export const check = {
  pageTitle: 'Controle van de zaal – Kennisronde',
  title: 'Controle van de zaal',
  intro: 'Doe dit voor de zaal volloopt. Het duurt een minuut per apparaat.',
  loading: 'De sessie opzoeken…',
  home: 'Naar het begin',
  toConsole: 'Terug naar de leiding',
  toDoor: 'Naar de sessie',
  closeWindow: 'Klaar? Sluit dit venster. De leiding staat nog open.',
  again: 'Controleer opnieuw',
  print: 'Print deze lijst',
  printedAt: 'Gecontroleerd op {date}, {time}',

  'device.legend': 'Wat is dit voor apparaat?',
  'device.phone': 'Telefoon',
  'device.computer': 'Computer',
  'device.screen': 'Zaalscherm',

  'verdict.busy': 'We kijken nog…',
  'verdict.phone': 'Deze telefoon is er klaar voor',
  'verdict.computer': 'Deze computer is er klaar voor',
  'verdict.screen': 'Alles klaar voor de zaal',
  'verdict.arrange':
    '{count, plural, =1 {Eén ding} =2 {Twee dingen} =3 {Drie dingen} =4 {Vier dingen} =5 {Vijf dingen} =6 {Zes dingen} =7 {Zeven dingen} =8 {Acht dingen} other {# dingen}} om te regelen',
  'verdict.todo':
    'Nog {count, plural, =1 {één ding} =2 {twee dingen} =3 {drie dingen} other {# dingen}} om zelf te proberen',

  'state.busy': 'Bezig',
  'state.good': 'Goed',
  'state.attention': 'Let op',
  'state.bad': 'Mis',
  'state.todo': 'Aan jou',

  'network.title': 'Netwerk',
  'network.busy': 'Acht keer heen en weer naar de server…',
  'network.found':
    'Heen en weer duurt meestal {median} ms, de langste keer {worst} ms. {lost, plural, =0 {Er ging niets verloren.} one {# van de {asked} vragen kwam niet aan.} other {# van de {asked} vragen kwamen niet aan.}}',
  'network.none': 'De server antwoordde {asked} keer niet.',
  'network.attention':
    'Het werkt, maar met hikken. Ga dichter bij het wifi-punt staan, of zet grote downloads en video uit.',
  'network.bad':
    'Kies een ander netwerk: een eigen router of mobiele data. Kijk ook of dit netwerk apparaten met elkaar laat praten.',

  'live.title': 'Directe verbinding',
  'live.busy': 'Proberen of berichten vanzelf binnenkomen…',
  'live.websocket': 'Berichten komen meteen binnen (WebSocket).',
  'live.polling': 'Het netwerk houdt WebSocket tegen. Wij vragen steeds zelf om nieuws: dat werkt ook, iets trager.',
  'live.none': 'Berichten komen niet binnen.',
  'live.attention': 'Je kunt zo beginnen. Moet het sneller? Vraag de netwerkbeheerder om WebSocket door te laten.',
  'live.bad': 'Kies een ander netwerk, of vraag de netwerkbeheerder om het adres van Kennisronde door te laten.',

  'clock.title': 'Klok',
  'clock.busy': 'De klok vergelijken met die van de server…',
  'clock.good':
    '{seconds, plural, =0 {Dit apparaat loopt gelijk met de server.} one {Dit apparaat wijkt # seconde af. Dat corrigeren we vanzelf.} other {Dit apparaat wijkt # seconden af. Dat corrigeren we vanzelf.}}',
  'clock.attention':
    'Dit apparaat wijkt {seconds, number} seconden af. Onze klok klopt wel, die van het apparaat niet.',
  'clock.advice': 'Zet de tijd van dit apparaat op automatisch. Anders lopen jij en het scherm uit elkaar.',
  'clock.none': 'We kregen de tijd van de server niet te horen.',
  'clock.bad': 'Los eerst het netwerk op en controleer dan opnieuw.',

  'sound.title': 'Geluid',
  'sound.ask': 'Speel een zachte toon en luister achter in de zaal.',
  'sound.play': 'Speel een toon',
  'sound.question': 'Hoorde je het?',
  'sound.heard': 'De toon is te horen.',
  'sound.notHeard': 'De toon is niet te horen.',
  'sound.notPossible': 'Deze browser kan geen geluid maken.',
  'sound.advice':
    'Zet het volume aan en kies de luidspreker van de zaal. Zonder geluid gaat alles ook: de klok is te zien.',

  'qr.title': 'De QR-code vanaf de achterste rij',
  'qr.width': 'Hoe breed is het beeld op de muur?',
  'qr.widthHint': 'In centimeters, van rand tot rand. Een grote stap is ongeveer 80 cm.',
  'qr.widthWrong': 'Vul een breedte in van 20 tot 2000 cm.',
  'qr.reach':
    'De code wordt {side, number} cm breed. Een telefoon leest hem tot ongeveer {metres, number} meter. Probeer het op de achterste rij.',
  'qr.tooSmall':
    'De code wordt {side, number} cm breed. Een telefoon leest hem van minder dan een halve meter. Leg tafelkaartjes neer.',
  'qr.ask': 'Laat de code groot zien en scan hem vanaf de achterste rij.',
  'qr.show': 'Laat de code groot zien',
  'qr.question': 'Lukte het scannen vanaf de achterste rij?',
  'qr.scanned': 'Scannen lukt vanaf de achterste rij.',
  'qr.notScanned': 'Scannen lukt niet vanaf de achterste rij.',
  'qr.advice':
    'Maak het beeld groter of het licht zachter. Of print tafelkaartjes: dan staat de code op elke tafel. Code en adres typen kan altijd.',
  'qr.bigTitle': 'Scan mij vanaf de achterste rij',
  'qr.bigText': 'Zo groot staat de code straks op het scherm.',

  'contrast.title': 'Licht in de zaal',
  'contrast.ask': 'Laat de zes regels zien en ga achter in de zaal staan.',
  'contrast.show': 'Laat de zes regels zien',
  'contrast.question': 'Kun je alle zes regels lezen vanaf achter?',
  'contrast.line1': 'fiets en brug',
  'contrast.line2': 'molen en dijk',
  'contrast.line3': 'boot en haven',
  'contrast.line4': 'kaas en brood',
  'contrast.line5': 'regen en zon',
  'contrast.line6': 'trein en perron',
  'contrast.readable': 'Alle zes regels zijn van achter te lezen.',
  'contrast.notReadable': 'Niet alle regels zijn van achter te lezen.',
  'contrast.advice':
    'Doe het licht bij het scherm uit, sluit gordijnen, of zet de beamer feller. Kies op het scherm Licht of Donker, wat beter leest.',
  'contrast.bigTitle': 'Zes regels, van duidelijk naar flauw',

  'big.close': 'Terug naar de lijst',
  'big.fullScreen': 'Druk op F11 voor het hele scherm.',

  'size.title': 'Beeld',
  'size.found': 'Het beeld heeft {width} × {height} pixels.',
  'size.zoom': 'De pagina staat op {percent}%.',
  'size.adviceScreen': 'Zet het beeld in de instellingen op minstens 1024 × 768 pixels, het liefst 1920 × 1080.',
  'size.adviceComputer': 'Maak het venster breder, en zet de zoom op 100% (Ctrl of Cmd met 0).',

  'awake.title': 'Aan blijven',
  'awake.busy': 'Vragen of het scherm aan mag blijven…',
  'awake.good': 'Deze browser kan het scherm vanzelf aan laten.',
  'awake.attention': 'Deze browser kan het scherm hier niet vanzelf aan laten.',
  'awake.advice': 'Zet slaapstand en schermbeveiliging uit op deze computer, en steek de stekker erin.',

  'storage.title': 'Bewaren',
  'storage.busy': 'Proberen of deze browser iets kan bewaren…',
  'storage.good': 'Deze browser bewaart wat nodig is. In een privévenster is dat weg zodra je het sluit.',
  'storage.bad': 'Deze browser bewaart niets. Dat komt vaak door een privévenster, of door geblokkeerde cookies.',
  'storage.advice': 'Open Kennisronde in een gewoon venster, en sta cookies van dit adres toe.',
} as const
