import { type Answers, questions } from '../../contract/index.ts'

/** The least demanding answer to each question. */
export const leastAnswers = Object.fromEntries(questions.map((question) => [question, 0])) as Answers
