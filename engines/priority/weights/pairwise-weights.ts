import { type Finding, findingOf, told } from '@portolan/quantity'
import { openChecks } from '../checks.ts'
import { type Answered, entryFrom } from '../entries.ts'
import { shown } from '../finding.ts'
import type { About, Answer, Inputs, Sheet } from '../result.ts'
import { type AssessorView, assessorViews, type Dispute, greatestDispute } from './assessors.ts'
import { type Consistency, consistencyOf } from './consistency.ts'
import type { Judgement, Placed } from './judgement.ts'
import { isConnected, judgedShare, matrixOf, MOST } from './matrix.ts'
import { principalOf } from './principal.ts'
import { pairName, readJudgements } from './read-judgements.ts'
import { worstTriple, type WorstTriple } from './worst-triple.ts'

export type PairwiseInput = About & {
  /** What is compared: criteria, or items under one criterion. */
  readonly items: readonly { readonly id: string }[]
  readonly judgements: readonly Judgement[]
  /** CR up to this is accepted; 0.1 if left out. */
  readonly acceptedRatio?: number | null
}

export type PairMeasure = 'lambdaMax' | 'consistencyIndex' | 'consistencyRatio' | 'judgedShare'

export type PairwiseResult = Sheet<PairMeasure, 'weight'> & {
  readonly worstTriple: WorstTriple | null
  readonly assessors: readonly AssessorView[]
  readonly dispute: Dispute | null
}

/**
 * Weights from judgements in pairs (AHP): the principal eigenvector, how consistent it is, the triple that contradicts
 * itself most, each assessor alone, and the group by the geometric mean. O(assessors × n³). Source: Saaty (1980).
 */
export function pairwiseWeights(input: PairwiseInput): Answer<PairwiseResult> {
  const { subject, asOf } = input
  const checks = openChecks()
  const names = checks
    .rows(subject, 'items', input.items)
    .slice(0, MOST)
    .map(({ id }) => id)
  const accepted = checks.numberOr(0.1, subject, 'acceptedRatio', input.acceptedRatio, 'share')
  const judgements = readJudgements(subject, { items: names, judgements: input.judgements }, checks)
  const matrix = matrixOf(names.length, judgements)
  const principal = isConnected(matrix) ? principalOf(matrix) : null
  const consistency = principal === null ? unanswered : consistencyOf(matrix, principal)
  const triple = principal === null ? null : worstTriple(matrix, principal, names)
  const assessors = assessorViews(names, judgements)
  const inputs = { judgements: namedJudgements(names, judgements) }
  const whole = entryFrom(
    { id: subject, asOf, inputs },
    { ...consistency, judgedShare: judgedShare(matrix) },
    checks.findings,
  )
  checks.findings.push(
    ...tellContradiction('', consistency.consistencyRatio, triple, accepted),
    ...assessors.flatMap((view) =>
      tellContradiction(view.assessor, view.consistencyRatio, view.worstTriple, accepted),
    ),
  )
  const entries = names.map((id, i) =>
    entryFrom({ id, asOf, inputs: noInputs }, { weight: principal?.weights[i] ?? null }, checks.findings),
  )
  return {
    result: {
      subject,
      asOf,
      whole,
      entries,
      worstTriple: triple,
      assessors,
      dispute: greatestDispute(names, judgements),
    },
    findings: checks.findings,
  }
}

const unanswered: Consistency = {
  lambdaMax: 'not-connected',
  consistencyIndex: null,
  consistencyRatio: null,
}
const noInputs: Inputs = {}

function namedJudgements(names: readonly string[], judgements: readonly Placed[]): Inputs['judgements'] {
  return judgements.map(({ assessor, i, j, value }) => ({
    id: `${pairName(names[i] as string, names[j] as string)}${assessor === '' ? '' : `, ${assessor}`}`,
    value,
  }))
}

function tellContradiction(
  assessor: string,
  ratio: Answered,
  triple: WorstTriple | null,
  accepted: number,
): readonly Finding[] {
  if (typeof ratio !== 'number' || ratio <= accepted || triple === null) return []
  const [i, j, k] = triple.items
  const says = told(
    'priority:inconsistent',
  )`The judgements contradict themselves (CR ${{ ratio: shown(ratio) }}, accepted up to ${{ accepted }}). Begin with “${{ i }}”, “${{ j }}” and “${{ k }}”: the first two make ${{ implied: shown(triple.implied) }} of the third, which is ${{ given: shown(triple.judgements[2]) }}.`
  return [findingOf('warning', 'inconsistent', ['assessor', assessor, says])]
}
