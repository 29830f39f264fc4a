import type { Explanation } from '@portolan/quantity'
import { type ControlPoints, controlStates } from '../../contract/index.ts'
import { askedOf, scoreOf } from './score.ts'

const rule = 'compliance/1'

type Points = { readonly points: ControlPoints; readonly counts: ControlPoints }

/** Walks a score down to the points of each state, and these to how many controls they come from. */
export function explainScore({ points, counts }: Points): Explanation {
  return {
    measure: 'score',
    value: scoreOf(points),
    unit: 'share',
    rule,
    formula:
      'points of controls that are met ÷ points of all that are asked; a must weighs 2, a should 1; waived and not known are asked and not met',
    from: [
      {
        measure: 'asked',
        value: askedOf(points),
        unit: 'count',
        rule,
        formula: 'Σ points of controls up to the next gate, whatever their state',
        from: controlStates.toReversed().map((state) => ({
          measure: state,
          value: points[state],
          unit: 'count',
          rule,
          formula: 'Σ points of controls in this state',
          from: [
            {
              measure: 'controls',
              value: counts[state],
              unit: 'count',
              rule,
              formula: 'controls in this state, each once for a project',
              from: [],
            },
          ],
        })),
      },
      {
        measure: 'met',
        value: points.met,
        unit: 'count',
        rule,
        formula: 'Σ points of controls in this state',
        from: [],
      },
    ],
  }
}
