import type { Explanation } from '@portolan/quantity'
import { type MaturityAnswer, type PractisedLevel, practisedLevels } from '../../contract/index.ts'
import { levelOf } from './rate.ts'

const rule = 'maturity/1'

/** Walks a level down to its practices; `named` says each as the reader does. */
export function explainLevel(
  answer: Pick<MaturityAnswer, 'practised'>,
  named: (level: PractisedLevel) => string,
): Explanation {
  return {
    measure: 'level',
    value: levelOf(answer),
    unit: 'count',
    rule,
    formula: 'the highest level up to which every practice is so, from 1; nothing is averaged',
    from: practisedLevels.map((level) => ({
      measure: `level${level}`,
      name: named(level),
      value: answer.practised.includes(level) ? 1 : 0,
      unit: 'count',
      rule,
      formula: '1: the practice is so; 0: it is not',
      from: [],
    })),
  }
}
