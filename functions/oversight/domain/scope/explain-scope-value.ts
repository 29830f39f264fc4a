import { asCount, asDay, type Day, type Explanation, told, type Told } from '@portolan/quantity'
import { scopeAmounts, type ScopeFigure, scopeFigures, scopeMeasures } from '../../contract/index.ts'
import { notKnown, ofBaseline, ofRecord, sourceIs } from '../sources.ts'
import { explainVelocity } from './explain-velocity.ts'
import { explainScopeMoney } from './explain-scope-money.ts'
import type { MeasuredScope } from './measure-scope.ts'
import { unitOfFigure } from './show-scope-value.ts'

/** Walks a figure of agile work down to the list it rests on. Undefined where there is none. */
export function explainScopeValue(of: MeasuredScope, figure: string): Explanation | undefined {
  const known = scopeFigures.find((name) => name === figure)
  if (known !== undefined) return explainFigure(of, known)
  const amount = [...scopeAmounts, ...scopeMeasures].find((name) => name === figure)
  return amount === undefined ? undefined : explainScopeMoney(of, amount, explainFigure)
}

export function explainFigure(of: MeasuredScope, figure: ScopeFigure): Explanation {
  const { formula, from = [], source } = workings[figure](of)
  const said = typeof formula === 'string' ? { formula } : formulaIs(formula)
  return {
    measure: figure,
    name: names[figure],
    value: of.values[figure],
    unit: unitOfFigure(of, figure),
    rule: `accepted-scope/${figure}`,
    ...said,
    asOf: of.evidence.asOf,
    ...(source === undefined ? {} : sourceIs(source)),
    from,
  }
}

function formulaIs({ sentence, wording }: Told): Pick<Explanation, 'formula' | 'formulaWording'> {
  return { formula: sentence, formulaWording: wording }
}

type Working = {
  /** Only what depends on the scope at hand has words of its own; the others are terms. */
  readonly formula: string | Told
  readonly from?: readonly Explanation[]
  readonly source?: Told
}

const names: Readonly<Record<ScopeFigure, string>> = {
  scope: 'Scope',
  accepted: 'Accepted',
  remaining: 'To be accepted',
  completeShare: 'Done',
  plannedShare: 'Share of the plan that is over',
  planned: 'Planned by now',
  unestimated: 'Without estimate',
  scopeAtStart: 'Scope when the first sprint began',
  growth: 'Growth of the scope',
  velocity: 'Velocity',
  velocityLowest: 'Lowest velocity',
  velocityHighest: 'Highest velocity',
  finishLikely: 'Finish at the median velocity',
  finishBest: 'Finish at the highest velocity',
  finishWorst: 'Finish at the lowest velocity',
  plannedFinish: 'Planned finish',
}

const workings: Readonly<Record<ScopeFigure, (of: MeasuredScope) => Working>> = {
  scope: (of) => ({
    formula: 'Σ size of the items that count: not dropped, estimated, each size once',
    source: told(
      'oversight:source.items-of',
    )`${{ counted: of.counts.counted }} of ${{ items: asCount(of.counts.items, 'item') }}, ${{ list: listOf(of) }}`,
  }),
  accepted: (of) => ({
    formula: 'Σ size of the items that count and are done',
    source: told(
      'oversight:source.items',
    )`${{ items: asCount(of.counts.accepted, 'item') }}, ${{ list: listOf(of) }}`,
  }),
  remaining: (of) => ({ formula: 'scope − accepted', from: parts(of, ['scope', 'accepted']) }),
  completeShare: (of) => ({ formula: 'accepted ÷ scope', from: parts(of, ['accepted', 'scope']) }),
  planned: (of) => ({
    formula: 'scope × share of the plan that is over',
    from: parts(of, ['scope', 'plannedShare']),
  }),
  plannedShare: (of) => ({
    formula: 'days from start to the day of the list ÷ days from start to planned finish, both ends counted',
    from: planOf(of),
  }),
  unestimated: (of) => ({
    formula: 'items without a size that neither hold others nor lie within another',
    source: listOf(of),
  }),
  scopeAtStart: (of) => ({
    formula: 'Σ size of the items that were created by then and not dropped, with the sizes of today',
    source: firstSprintOf(of),
  }),
  growth: (of) => ({
    formula: 'scope ÷ scope when the first sprint began − 1',
    from: parts(of, ['scope', 'scopeAtStart']),
  }),
  velocity: (of) => explainVelocity(of, 'median'),
  velocityLowest: (of) => explainVelocity(of, 'lowest'),
  velocityHighest: (of) => explainVelocity(of, 'highest'),
  finishLikely: (of) => forecastOf(of, 'velocity'),
  finishBest: (of) => forecastOf(of, 'velocityHighest'),
  finishWorst: (of) => forecastOf(of, 'velocityLowest'),
  plannedFinish: ({ plan, evidence }) => ({
    formula: 'finish of the newest baseline, else of the project, else of the last sprint',
    source: plan === undefined ? notKnown : finishes(evidence.baseline?.number)[plan.finishFrom],
  }),
}

function parts(of: MeasuredScope, figures: readonly ScopeFigure[]): readonly Explanation[] {
  return figures.map((figure) => explainFigure(of, figure))
}

function listOf({ evidence: { version, asOf } }: MeasuredScope): Told {
  return told('oversight:source.scope')`version ${{ version }} of the scope, as of ${{ day: asDay(asOf) }}`
}

function firstSprintOf(of: MeasuredScope): Told {
  const day = of.plan === undefined ? notKnown : asDay(of.plan.start)
  return told(
    'oversight:source.first-sprint-on',
  )`first day of the first sprint, ${{ day }}, ${{ list: listOf(of) }}`
}

function finishes(
  baseline: number | undefined,
): Readonly<Record<'baseline' | 'project' | 'last-sprint', Told>> {
  return {
    baseline: ofBaseline(baseline),
    project: ofRecord,
    'last-sprint': told('oversight:source.last-sprint')`the last sprint of the list`,
  }
}

const starts = {
  'first-sprint': told('oversight:source.first-sprint')`first day of the first sprint`,
  project: ofRecord,
  'first-item': told('oversight:source.first-item')`the day on which the first item was created`,
} as const

function planOf(of: MeasuredScope): readonly Explanation[] {
  const { plan, evidence } = of
  if (plan === undefined) return []
  const start = dayPart(startName, plan.start, {
    source: sourceIs(starts[plan.startFrom]),
    asOf: evidence.asOf,
  })
  return [start, explainFigure(of, 'plannedFinish')]
}

function forecastOf(of: MeasuredScope, by: 'velocity' | 'velocityHighest' | 'velocityLowest'): Working {
  const { forecast, velocity, evidence } = of
  if (forecast === undefined) return { formula: finishFormula }
  if (forecast.toDo === 0) return { formula: lastAccepted, source: listOf(of) }
  const toDo: Explanation = {
    measure: 'toDo',
    name: 'To be accepted after the last finished sprint',
    value: forecast.toDo,
    unit: of.counts.unit,
    rule: 'accepted-scope/toDo',
    formula: 'scope − accepted by the end of that sprint',
    asOf: evidence.asOf,
    ...sourceIs(listOf(of)),
    from: [],
  }
  const last =
    velocity === undefined
      ? []
      : [
          dayPart(lastSprintName, velocity.until, {
            source: { source: velocity.names.at(-1) ?? '' },
            asOf: evidence.asOf,
          }),
        ]
  return { formula: finishFormula, from: [...last, toDo, explainFigure(of, by)] }
}

const finishFormula = told(
  'oversight:formula.scope-finish',
)`last day of the last finished sprint + ⌈to do ÷ velocity⌉ × days from sprint to sprint, for the scope as it stands`
const lastAccepted = told('oversight:formula.last-accepted')`the day on which the last of it was accepted`

type Named = Pick<Explanation, 'measure' | 'name'>
const startName: Named = { measure: 'start', name: 'Start' }
const lastSprintName: Named = { measure: 'lastSprint', name: 'Last finished sprint' }

function dayPart(
  named: Named,
  value: Day,
  { source, asOf }: { readonly source: Pick<Explanation, 'source' | 'sourceWording'>; readonly asOf: Day },
): Explanation {
  return {
    ...named,
    value,
    unit: 'day',
    rule: 'accepted-scope/day',
    formula: 'as told',
    asOf,
    ...source,
    from: [],
  }
}
