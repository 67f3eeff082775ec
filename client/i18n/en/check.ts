import type { SameKeys } from '../messageTypes.ts'
import type { check as dutch } from '../nl/check.ts'

export const check = {
  pageTitle: 'Room check – Kennisronde',
  title: 'Room check',
  intro: 'Do this before the room fills up. It takes a minute for each device.',
  loading: 'Looking up the session…',
  home: 'To the start',
  toConsole: 'Back to the console',
  toDoor: 'To the session',
  closeWindow: 'Done? Close this window. The console is still open.',
  again: 'Check again',
  print: 'Print this list',
  printedAt: 'Checked on {date}, {time}',

  'device.legend': 'What kind of device is this?',
  'device.phone': 'Phone',
  'device.computer': 'Computer',
  'device.screen': 'Room screen',

  'verdict.busy': 'Still looking…',
  'verdict.phone': 'This phone is ready',
  'verdict.computer': 'This computer is ready',
  'verdict.screen': 'All ready for the room',
  'verdict.arrange':
    '{count, plural, =1 {One thing} =2 {Two things} =3 {Three things} =4 {Four things} =5 {Five things} =6 {Six things} =7 {Seven things} =8 {Eight things} other {# things}} to arrange',
  'verdict.todo':
    '{count, plural, =1 {One thing} =2 {Two things} =3 {Three things} other {# things}} left to try yourself',

  'state.busy': 'Checking',
  'state.good': 'Good',
  'state.attention': 'Take note',
  'state.bad': 'Wrong',
  'state.todo': 'Up to you',

  'network.title': 'Network',
  'network.busy': 'Eight times to the server and back…',
  'network.found':
    'There and back mostly takes {median} ms, the longest time {worst} ms. {lost, plural, =0 {Nothing was lost.} one {# of {asked} questions did not arrive.} other {# of {asked} questions did not arrive.}}',
  'network.none': 'The server did not answer {asked} times.',
  'network.attention': 'It works, with hiccups. Move closer to the Wi-Fi point, or stop large downloads and video.',
  'network.bad':
    'Choose another network: a router of your own, or mobile data. Also see whether this network lets devices talk to each other.',

  'live.title': 'Live connection',
  'live.busy': 'Trying whether messages come in by themselves…',
  'live.websocket': 'Messages come in at once (WebSocket).',
  'live.polling': 'The network blocks WebSocket. We keep asking for news ourselves: that works too, a little slower.',
  'live.none': 'Messages do not come in.',
  'live.attention': 'You can start like this. Should it be faster? Ask the network’s administrator to allow WebSocket.',
  'live.bad': 'Choose another network, or ask the network’s administrator to allow the address of Kennisronde.',

  'clock.title': 'Clock',
  'clock.busy': 'Comparing the clock with the server’s…',
  'clock.good':
    '{seconds, plural, =0 {This device has the same time as the server.} one {This device is # second off. We correct that.} other {This device is # seconds off. We correct that.}}',
  'clock.attention': 'This device is {seconds, number} seconds off. Our clock is right, the device’s is not.',
  'clock.advice': 'Set the time of this device to automatic. Otherwise you and the screen drift apart.',
  'clock.none': 'We did not get to hear the server’s time.',
  'clock.bad': 'Solve the network first, then check again.',

  'sound.title': 'Sound',
  'sound.ask': 'Play a soft tone and listen at the back of the room.',
  'sound.play': 'Play a tone',
  'sound.question': 'Did you hear it?',
  'sound.heard': 'The tone can be heard.',
  'sound.notHeard': 'The tone cannot be heard.',
  'sound.notPossible': 'This browser cannot make a sound.',
  'sound.advice':
    'Turn up the volume and choose the room’s loudspeaker. Everything also works without sound: the clock can be seen.',

  'qr.title': 'The QR code from the back row',
  'qr.width': 'How wide is the picture on the wall?',
  'qr.widthHint': 'In centimetres, from edge to edge. A big step is about 80 cm.',
  'qr.widthWrong': 'Fill in a width from 20 to 2000 cm.',
  'qr.reach':
    'The code will be {side, number} cm wide. A phone reads it up to about {metres, number} metres. Try it in the back row.',
  'qr.tooSmall':
    'The code will be {side, number} cm wide. A phone reads it from less than half a metre. Put cards on the tables.',
  'qr.ask': 'Show the code at full size and scan it from the back row.',
  'qr.show': 'Show the code at full size',
  'qr.question': 'Could you scan it from the back row?',
  'qr.scanned': 'It can be scanned from the back row.',
  'qr.notScanned': 'It cannot be scanned from the back row.',
  'qr.advice':
    'Make the picture larger or the light softer. Or print table cards: then the code is on every table. Typing code and address always works.',
  'qr.bigTitle': 'Scan me from the back row',
  'qr.bigText': 'The code will be this large on the screen.',

  'contrast.title': 'Light in the room',
  'contrast.ask': 'Show the six lines and go to the back of the room.',
  'contrast.show': 'Show the six lines',
  'contrast.question': 'Can you read all six lines from the back?',
  'contrast.line1': 'bicycle and bridge',
  'contrast.line2': 'mill and dike',
  'contrast.line3': 'boat and harbour',
  'contrast.line4': 'cheese and bread',
  'contrast.line5': 'rain and sun',
  'contrast.line6': 'train and platform',
  'contrast.readable': 'All six lines can be read from the back.',
  'contrast.notReadable': 'Not all lines can be read from the back.',
  'contrast.advice':
    'Turn off the light near the screen, close curtains, or make the projector brighter. On the screen choose Light or Dark, whichever reads better.',
  'contrast.bigTitle': 'Six lines, from clear to faint',

  'big.close': 'Back to the list',
  'big.fullScreen': 'Press F11 for the whole screen.',

  'size.title': 'Picture',
  'size.found': 'The picture has {width} × {height} dots.',
  'size.zoom': 'The page is at {percent}%.',
  'size.adviceScreen': 'Set the picture to at least 1024 × 768 pixels in the settings, preferably 1920 × 1080.',
  'size.adviceComputer': 'Make the window wider, and set the zoom to 100% (Ctrl or Cmd with 0).',

  'awake.title': 'Staying on',
  'awake.busy': 'Asking whether the screen may stay on…',
  'awake.good': 'This browser can keep the screen on by itself.',
  'awake.attention': 'This browser cannot keep the screen on by itself here.',
  'awake.advice': 'Turn off sleep and the screen saver on this computer, and plug it in.',

  'storage.title': 'Keeping',
  'storage.busy': 'Trying whether this browser can keep things…',
  'storage.good': 'This browser keeps what is needed. In a private window it is gone once you close it.',
  'storage.bad': 'This browser keeps nothing. Often that is a private window, or blocked cookies.',
  'storage.advice': 'Open Kennisronde in an ordinary window, and allow cookies of this address.',
} as const satisfies SameKeys<typeof dutch>
