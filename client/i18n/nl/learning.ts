/** Who learns what from whom, and why, in the same words on phones, console and walls. */
export const learning = {
  // ---- why, in one sentence: first who learns, with the theme named once; then who knows
  'why.both': '{learner}; {source}.',
  'why.learner': '{learner}.',
  'why.source': 'Over {theme}: {source}.',
  'why.clause': '{region} {parts}',
  'why.chosen': 'De gespreksleider ziet hier een kans.',
  'why.alike': 'Ze lijken op elkaar: {tags}.',
  'first.wish': 'wil van {source} leren over {theme}',
  'first.ask': 'vraagt naar {theme}',
  'first.focus': 'heeft {theme} als speerpunt',
  'first.wanted': 'wil verder komen met {theme}',
  'next.ask': 'vraagt ernaar',
  'next.focus': 'heeft het als speerpunt',
  'next.wanted': 'wil ermee verder komen',
  'source.steps':
    'is {steps, plural, =1 {één stap} =2 {twee stappen} =3 {drie stappen} =4 {vier stappen} other {# stappen}} verder',
  'source.offer': 'biedt het aan',
  'source.askUs': 'zegt: vraag ons',
} as const
