import { asCount, type Explanation, told, type Told } from '@portolan/quantity'
import type { ContingencyMeasure } from '../../contract/index.ts'
import { sourceIs } from '../sources.ts'
import { type ContingencyKnown, type JudgedContingency, judgeContingency, unitOf } from './figures.ts'

type Definition = { readonly name: string; readonly formula: string; readonly of: readonly Part[] }
type Part = ContingencyMeasure | keyof typeof inputs

const inputs = {
  set: 'Opening and top-ups',
  returned: 'Handed back',
  setDays: 'Days of opening and top-ups',
  returnedDays: 'Days handed back',
  reserveSet: 'Reserve set',
  reserveDrawn: 'Drawn from the reserve',
  costed: 'Open risks with a cost',
  uncosted: 'Open risks without a cost',
  simulatedDays: 'Working days to P80',
} as const

const definitions: Readonly<Record<ContingencyMeasure, Definition>> = {
  remaining: { name: 'Remaining', formula: 'held − drawn', of: ['held', 'drawn'] },
  held: { name: 'Held', formula: 'opening + top-ups − handed back', of: ['set', 'returned'] },
  drawn: { name: 'Drawn', formula: 'Σ drawdowns that were granted', of: [] },
  reserve: {
    name: 'Management reserve',
    formula: 'what was set − what was drawn from it',
    of: ['reserveSet', 'reserveDrawn'],
  },
  exposure: {
    name: 'Remaining exposure',
    formula:
      'Σ probability × (least + 4 × likeliest + most) ÷ 6 of the open risks; a response counts once it is in place',
    of: ['costed', 'uncosted'],
  },
  simulated: { name: 'P80 less plan', formula: 'P80 of the cost − planned cost', of: [] },
  burn: { name: 'Burn', formula: 'drawn ÷ held', of: ['drawn', 'held'] },
  progress: { name: 'Progress', formula: 'EV ÷ BAC', of: [] },
  index: { name: 'Drawdown index', formula: 'burn ÷ progress', of: ['burn', 'progress'] },
  adequacy: {
    name: 'Adequacy',
    formula: 'remaining ÷ remaining exposure',
    of: ['remaining', 'exposure'],
  },
  adequacySimulated: {
    name: 'Adequacy against P80',
    formula: 'remaining ÷ (P80 of the cost − planned cost)',
    of: ['remaining', 'simulated'],
  },
  remainingDays: { name: 'Days remaining', formula: 'held − drawn', of: ['heldDays', 'drawnDays'] },
  heldDays: {
    name: 'Days held',
    formula: 'opening + top-ups − handed back',
    of: ['setDays', 'returnedDays'],
  },
  drawnDays: { name: 'Days drawn', formula: 'Σ drawdowns that were granted', of: [] },
  reserveDays: { name: 'Days of the reserve', formula: 'what was set − what was drawn from it', of: [] },
  adequacyDays: {
    name: 'Adequacy of the days',
    formula: 'remaining days ÷ (P80 of the finish − planned finish, in working days)',
    of: ['remainingDays', 'simulatedDays'],
  },
}

/** A figure of contingency opened, down to the movements, the register and the schedule. */
export function explainContingency(measure: ContingencyMeasure, known: ContingencyKnown): Explanation {
  return explained(measure, { known, judged: judgeContingency(known) })
}

type Of = { readonly known: ContingencyKnown; readonly judged: JudgedContingency }

function explained(measure: ContingencyMeasure, of: Of): Explanation {
  const { known, judged } = of
  const { name, formula } = definitions[measure]
  const value = judged.values[measure]
  const unit = unitOf(measure, known.currency)
  const origin = sourceOf(measure, known)
  return {
    measure,
    name,
    value: value !== null && unit === known.currency ? Math.round(value) : value,
    unit,
    rule: `contingency/${measure}`,
    ...(measure === 'progress' && known.progress?.from === 'stated' ? statedFormula : { formula }),
    asOf: measure === 'progress' ? (known.progress?.asOf ?? known.asOf) : known.asOf,
    ...(origin === undefined ? {} : sourceIs(origin)),
    from: partsOf(measure, of).map((part) =>
      part in definitions
        ? explained(part as ContingencyMeasure, of)
        : input(part as keyof typeof inputs, of),
    ),
  }
}

const stated = told('oversight:formula.stated')`as it was reported last`
const statedFormula = { formula: stated.sentence, formulaWording: stated.wording }

/** Where no money is held the burn is that of the days. */
function partsOf(measure: ContingencyMeasure, { judged }: Of): readonly Part[] {
  const inDays = measure === 'burn' && judged.balance.held <= 0 && judged.balance.heldDays > 0
  return inDays ? ['drawnDays', 'heldDays'] : definitions[measure].of
}

function sourceOf(measure: ContingencyMeasure, { progress, simulated }: ContingencyKnown): Told | undefined {
  if (measure === 'progress' && progress !== null)
    return progress.from === 'earned'
      ? told('oversight:source.schedule')`schedule version ${{ number: Number(progress.source) }}`
      : told('oversight:source.stated-in')`stated in ${{ source: progress.source }}`
  if (measure === 'drawn' || measure === 'drawnDays') return ofMoves
  return (measure === 'simulated' || measure === 'adequacyDays') && simulated !== null
    ? told('oversight:source.simulation-of')`the simulation of ${{ day: simulated.asOf }}`
    : undefined
}

const ofMoves = told('oversight:source.contingency-moves')`movements of the contingency`

function originOf(part: keyof typeof inputs, register: Told, known: ContingencyKnown): Told {
  if (part === 'costed' || part === 'uncosted') return register
  return part === 'simulatedDays' ? (sourceOf('simulated', known) ?? ofMoves) : ofMoves
}

function input(part: keyof typeof inputs, { known, judged }: Of): Explanation {
  const { moves, exposure, currency, simulated } = known
  const sum = (pool: 'contingency' | 'reserve', kinds: readonly string[], of: 'amount' | 'days'): number =>
    moves
      .filter((move) => move.pool === pool && kinds.includes(move.kind))
      .reduce((so, move) => so + move[of], 0)
  const set = ['opening', 'top-up']
  const values: Readonly<Record<keyof typeof inputs, readonly [value: number, unit: string]>> = {
    set: [sum('contingency', set, 'amount'), currency ?? ''],
    returned: [sum('contingency', ['return'], 'amount'), currency ?? ''],
    setDays: [sum('contingency', set, 'days'), 'days'],
    returnedDays: [sum('contingency', ['return'], 'days'), 'days'],
    reserveSet: [judged.reserve.held, currency ?? ''],
    reserveDrawn: [judged.reserve.drawn, currency ?? ''],
    costed: [exposure.costed, 'count'],
    uncosted: [exposure.risks - exposure.costed, 'count'],
    simulatedDays: [simulated?.days ?? 0, 'days'],
  }
  const [value, unit] = values[part]
  const register = told('oversight:source.open-risks')`${{
    count: asCount(exposure.risks, 'open risk', 'open risks'),
  }} of the register`
  return {
    measure: part,
    name: inputs[part],
    value,
    unit,
    rule: `contingency/${part}`,
    formula: '',
    ...sourceIs(originOf(part, register, known)),
    from: [],
  }
}
