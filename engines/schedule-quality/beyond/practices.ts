import { term, told, type Told } from '@portolan/quantity'
import type { Complement, ComplementId, Point, PointId, Practice } from '../result.ts'

type PracticeDefinition = Pick<Practice, 'practice' | 'characteristic' | 'question'> & {
  readonly points: readonly PointId[]
  readonly complements: readonly ComplementId[]
}

/** The ten practices of the GAO Schedule Assessment Guide (GAO-16-89G), and what of them can be measured. */
export const practiceTable: readonly PracticeDefinition[] = [
  {
    practice: 'Capturing all activities',
    characteristic: 'comprehensive',
    points: [],
    complements: [],
    question: 'Is all work of the scope, the owner’s and the suppliers’, in the schedule?',
  },
  {
    practice: 'Sequencing all activities',
    characteristic: 'well-constructed',
    points: ['logic', 'leads', 'lags', 'link-types', 'hard-constraints'],
    complements: ['dangling-ends', 'logic-density'],
    question: 'Are the links those the work needs?',
  },
  {
    practice: 'Assigning resources to all activities',
    characteristic: 'comprehensive',
    points: ['resources'],
    complements: [],
    question: 'Are the resources there when they are needed?',
  },
  {
    practice: 'Establishing the duration of all activities',
    characteristic: 'comprehensive',
    points: ['high-duration'],
    complements: ['insufficient-detail'],
    question: 'Were the durations estimated by those who do the work?',
  },
  {
    practice: 'Verifying that the schedule can be traced horizontally and vertically',
    characteristic: 'credible',
    points: [],
    complements: ['dangling-ends'],
    question: 'Do the dates agree between the levels of the plan and with the plans of others?',
  },
  {
    practice: 'Confirming that the critical path is valid',
    characteristic: 'well-constructed',
    points: ['critical-path-test', 'leads'],
    complements: ['critical-share'],
    question: 'Is the critical path the work that people on the project would name?',
  },
  {
    practice: 'Ensuring reasonable total float',
    characteristic: 'well-constructed',
    points: ['high-float', 'negative-float'],
    complements: [],
    question: 'Is the float that remains really room to move?',
  },
  {
    practice: 'Conducting a schedule risk analysis',
    characteristic: 'credible',
    points: [],
    complements: ['link-ratio', 'merge-hotspots'],
    question: 'Was a risk analysis of this schedule made, and a reserve set by it?',
  },
  {
    practice: 'Updating the schedule using actual progress and logic',
    characteristic: 'controlled',
    points: ['invalid-dates'],
    complements: [],
    question: 'Is it updated every period, by somebody who is named?',
  },
  {
    practice: 'Maintaining a baseline schedule',
    characteristic: 'controlled',
    points: ['missed-activities', 'baseline-execution-index'],
    complements: ['baseline-coverage'],
    question: 'Was the baseline approved, and is each change of it decided?',
  },
]

/** A practice is contradicted by one measure that fails, supported by points that all pass, else for a person. */
export function practicesOf(
  points: readonly Point[],
  complements: readonly Complement[],
): readonly Practice[] {
  return practiceTable.map(({ points: ids, complements: others, ...definition }, i) => {
    const judged = points.filter(({ id }) => ids.includes(id))
    const counted = complements.filter(({ id }) => others.includes(id))
    const evidence = [...judged.map(pointEvidence), ...counted.map(complementEvidence)]
    return { number: i + 1, ...definition, verdict: verdictOf(judged), evidence }
  })
}

function verdictOf(judged: readonly Point[]): Practice['verdict'] {
  const applicable = judged.filter(({ verdict }) => verdict !== 'not-applicable')
  if (applicable.some(({ verdict }) => verdict === 'fail')) return 'contradicted'
  return applicable.length > 0 && applicable.length === judged.length ? 'supported' : 'needs-a-person'
}

function pointEvidence({ number, id, name: words, verdict, reason, ...counted }: Point): Told {
  const name = term(`schedule-quality:measure.${id}`, words)
  if (reason !== null)
    return told(
      'schedule-quality:evidence.none',
    )`Point ${{ number }}, ${{ name }}: not applicable. ${{ reason }}`
  const part = rounded(counted.numerator ?? 0)
  const all = rounded(counted.denominator ?? 0)
  return verdict === 'pass'
    ? told(
        'schedule-quality:evidence.passes',
      )`Point ${{ number }}, ${{ name }}: passes with ${{ part }} of ${{ all }}.`
    : told(
        'schedule-quality:evidence.fails',
      )`Point ${{ number }}, ${{ name }}: fails with ${{ part }} of ${{ all }}.`
}

function complementEvidence({ id, name: words, value, numerator, denominator }: Complement): Told {
  const name = term(`schedule-quality:measure.${id}`, words)
  if (value === null) return told('schedule-quality:evidence.uncounted')`${{ name }}: nothing to count.`
  return told(
    'schedule-quality:evidence.counted',
  )`${{ name }}: ${{ value: rounded(value) }} (${{ part: numerator }} of ${{ all: denominator }}).`
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
