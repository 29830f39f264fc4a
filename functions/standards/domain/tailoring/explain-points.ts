import type { Explanation } from '@portolan/quantity'
import { type Answers, type Question, scoreSheet } from '../../contract/index.ts'
import { classify, type Thresholds } from './classify.ts'

/** Walks the points of a project down to its answers; `named` says a question and an answer as the reader does. */
export function explainPoints(
  answers: Answers,
  thresholds: Thresholds,
  named: (question: Question, answer: string | undefined) => string,
): Explanation {
  const { points, lines } = classify(answers, thresholds)
  const rule = 'standards.points/1'
  return {
    measure: 'standards.points',
    value: points,
    unit: 'count',
    rule,
    formula: 'Σ points of the answers',
    from: lines.map(({ question, points: given }) => ({
      measure: `standards.points.${question}`,
      name: named(question, scoreSheet[question][given]),
      value: given,
      unit: 'count',
      rule,
      formula: 'place of the answer on the score sheet, from 0',
      from: [],
    })),
  }
}
