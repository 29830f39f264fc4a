import { type Answers, type ProjectClass, type Question, questions } from '../../contract/index.ts'

export type Thresholds = { readonly medium: number; readonly large: number }

export type Classified = {
  readonly points: number
  readonly class: ProjectClass
  readonly lines: readonly { readonly question: Question; readonly points: number }[]
}

/** points = Σ place of the answer on the score sheet; medium and large from the points that the method says. */
export function classify(answers: Answers, { medium, large }: Thresholds): Classified {
  const lines = questions.map((question) => ({ question, points: answers[question] }))
  const points = lines.reduce((sum, line) => sum + line.points, 0)
  return { points, class: points >= large ? 'large' : points >= medium ? 'medium' : 'small', lines }
}
