import type { Say } from '../../words.ts'
import type { Problem } from './cell-text.ts'

export function problemWords(problem: Problem, say: Say): string {
  return 'sentence' in problem ? problem.sentence : say(`problem.${problem.code}`, problem.values)
}
