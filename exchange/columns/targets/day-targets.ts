import type { Target } from '../target.ts'
import { words } from './words.ts'

/** "Latest approved end date": the project's own, as it is seen now, and not that of a part, a plan or a period. */
function named(edge: string): RegExp {
  const others =
    'planned|baseline|original|initial|first|actual|year|month|week|period|financial|fiscal|contract|warranty|phase|stage'
  return new RegExp(String.raw`^(?!.*\b(?:${others})\b).*\b(?:${edge}) date$`)
}

/** When it starts and ends. */
export const dayTargets = [
  {
    id: 'start',
    title: 'Start',
    kind: 'day',
    synonyms:
      'start date | project start date | start | project start | begin date | actual start' +
      ' | started | planned start | planned start date | commencement date | commenced' +
      ' | startdatum | starttermin | beginn | projektstart | projektbeginn',
    patterns: [named('start')],
    unless: words,
  },
  {
    id: 'finish',
    title: 'Finish, as forecast now',
    kind: 'day',
    synonyms:
      'projected actual project completion date | forecast finish | forecast end date' +
      ' | forecast completion date | end date | project end date | finish date' +
      ' | estimated completion date | expected completion date | completion date | finish | end' +
      ' | due date | target date | deadline | go live date | forecast end | forecast completion' +
      ' | current end date | current finish | current completion date | revised end date' +
      ' | revised finish | revised completion date | projected end date | projected finish' +
      ' | projected completion date | expected end date | expected finish | estimated end date' +
      ' | estimated finish | go live | eta | enddatum | endtermin | ende | projektende' +
      ' | fertigstellung | prognose ende | voraussichtliches ende',
    patterns: [named('end|finish|completion')],
    unless: words,
  },
  {
    id: 'plannedFinish',
    title: 'Finish, as planned first',
    kind: 'day',
    synonyms:
      'planned project completion date | planned finish | planned end date' +
      ' | planned completion date | baseline finish | baseline end date | original end date' +
      ' | original finish | original completion date | baseline end | baseline completion date' +
      ' | baseline finish date | planned end | planned completion | approved end date' +
      ' | approved finish | original finish date | original end | geplantes ende | plan ende' +
      ' | planende | basisplan ende | ursprungliches ende',
    unless: words,
  },
  {
    id: 'actualFinish',
    title: 'Finish, as it was',
    kind: 'day',
    synonyms:
      'actual finish | actual end date | actual completion date | completed on | actual end' +
      ' | actual completion | date completed | completed date | completion actual' +
      ' | tatsachliches ende | ist ende | abgeschlossen am',
    unless: words,
  },
] as const satisfies readonly Target[]
