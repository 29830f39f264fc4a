import type { Explanation } from '@portolan/quantity'
import type { CriterionEffect, EffectFigures, EffectMeasure } from '../../contract/index.ts'

const rule = 'gate-effect/1'

const formulas: Readonly<Record<EffectMeasure, string>> = {
  firstPassYield: 'gates of which the first ruling was go, without conditions ÷ gates ruled on',
  teeth: '(back to work + on hold + to be ended) ÷ all rulings',
  onConditions: 'go on conditions ÷ all rulings',
  cycleMedian: 'median of the days from presented to ruled, of rulings on what was presented',
  cycleP80: 'the days within which 80 of 100 presented gates were ruled on',
}

/** Walks a figure of gates down to what was counted. */
export function explainEffect(of: EffectFigures, measure: EffectMeasure): Explanation {
  return {
    measure,
    value: of[measure],
    unit: measure.startsWith('cycle') ? 'days' : 'share',
    rule,
    formula: formulas[measure],
    from: inputsOf(of)[measure].map(([name, value]) => counted(name, value)),
  }
}

type Inputs = readonly (readonly [measure: string, value: number])[]

function inputsOf({
  gates,
  firstPass,
  rulings,
  outcomes,
  timed,
}: EffectFigures): Readonly<Record<EffectMeasure, Inputs>> {
  const { recycle, hold, kill } = outcomes
  const cycle: Inputs = [
    ['timed', timed],
    ['rulings', rulings],
  ]
  return {
    firstPassYield: [
      ['firstPass', firstPass],
      ['gates', gates],
    ],
    teeth: [
      ['recycle', recycle],
      ['hold', hold],
      ['kill', kill],
      ['rulings', rulings],
    ],
    onConditions: [
      ['conditionalGo', outcomes['conditional-go']],
      ['rulings', rulings],
    ],
    cycleMedian: cycle,
    cycleP80: cycle,
  }
}

/** The observed difference, with how many projects stand on each side. */
export function explainDifference(of: CriterionEffect): Explanation {
  const { offTrackFailed, offTrackHeld } = of
  return {
    measure: 'difference',
    value: of.difference,
    unit: 'share',
    rule,
    formula:
      'share of projects off track today where it failed at first − the same where it held: observed, not a cause',
    from: [
      counted('offTrackFailed', offTrackFailed.projects),
      counted('failedProjects', offTrackFailed.of),
      counted('offTrackHeld', offTrackHeld.projects),
      counted('heldProjects', offTrackHeld.of),
    ],
  }
}

export function explainFailed({ failed, asked, failedShare }: CriterionEffect): Explanation {
  return {
    measure: 'failedShare',
    value: failedShare,
    unit: 'share',
    rule,
    formula: 'gates at which it was not met when they were first looked at ÷ gates that asked for it',
    from: [counted('failed', failed), counted('askedAt', asked)],
  }
}

function counted(measure: string, value: number): Explanation {
  return { measure, value, unit: 'count', rule, formula: '', source: 'rulings on gates', from: [] }
}
