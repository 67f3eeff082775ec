/**
 * Words of a Dutch or English text, cut down to what carries the meaning. Small on purpose: a phone runs it while
 * somebody types, and what it misses only means that a question is not offered.
 */
export function stemsOf(text: string): readonly string[] {
  const words = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
  return [...new Set(words.filter((word) => word.length > 1 && !stopWords.has(word)).map(stemOf))]
}

/** What nearly every question has: it says that it is a question, not what about. */
const stopWords: ReadonlySet<string> = new Set(
  `aan al alle als bij dan dat de deze die dit doe doen door dus een eens en er echt ga gaan gaat geen goed goede
  had heb hebben heeft het hier hoe hun hem haar ik in is iets ie jij je jou jouw jullie kan kun kunnen kunt maar maak
  maken meer meest mee men met mij mijn moet moeten na naar nee niet nog nu of om omdat onder ons onze ook op over per
  precies te ten ter toch toe tot uit van vanuit veel vele via voor waar waarbij waarom wat we wel welk welke wie wij
  wil willen wilt word worden wordt zal ze zetten zich zie zien ziet zij zijn zo zorg zorgen zou zouden zelf zonder zoveel
  daaruit eruit erop erin daarvan genoeg wanneer steeds laat laten alles beste beter best zeker snel rondom mogelijk eigen elkaar samen andere ander nooit
  ers the an and are as at be been by can could do does each for from get had has have how if in into is it its just make
  makes making may more most much my no not of on one or our out own should so some such sure than that their them
  then there these they this those to too up us use used very was way we well were what when where which who whom why
  will with without would you your good better best exactly really already help keep need want other together turn
  take first`.split(/\s+/),
)

/** Words that mean the same here. The first of a line stands for all. Written as stems. */
const sameWords = new Map(
  [
    'ondernemer mkber mkb mkbondernemer bedrijf firma busines busineowner owner firm company sme entrepreneur enterpris',
    'result resultat uitkomst opbrengst outcom',
    'met monitor cijfer figur measur indicator steur stur steer',
    'gemenschap consortium partner samenwerk cooperat collaborat',
    'geld budget bedrag subsidi financier money fund sum',
    'methodiek method',
    'instrument tol gereedschap',
    'doelgroep groep target group',
    'verduurzam duurzam sustainabilit sustainabl',
    'digitaliser digital digitaliseer digitalis',
    'opvolg bedrijfsopvolg succesion overdracht',
    'onderwij school mbo opleid education educat',
    'bereik aanspreek reach binenkom',
    'aanspreekpunt contactpersoon loket contact',
    'famili familiebedrijf family',
    'inbed verander beklijf embed struktureel structurel',
  ].flatMap((line) => {
    const [first = '', ...others] = line.split(' ')
    return others.map((other): [string, string] => [other, first])
  }),
)

/** Plurals and endings off, double letters single, so that "vraag" and "vragen" meet. Both languages at once. */
function stemOf(word: string): string {
  const stem = withoutEnding(word.replace(/(.)\1/gu, '$1'))
  const hard = stem.replace(/v$/, 'f').replace(/z$/, 's')
  return sameWords.get(hard) ?? hard
}

const endings = [
  'ations',
  'ation',
  'iteiten',
  'iteit',
  'ingen',
  'eren',
  'ering',
  'en',
  'ers',
  'ies',
  'ing',
  'er',
  'ed',
  'es',
  'e',
  's',
]

function withoutEnding(word: string): string {
  const ending = endings.find((one) => word.endsWith(one) && word.length - one.length >= 4)
  // "meten" is as short as a stem gets.
  return ending === undefined ? word.replace(/(?<=...)en$/, '') : word.slice(0, -ending.length)
}
