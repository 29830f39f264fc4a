import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { boards } from '../decisions/boards.ts'
import { openQuestions } from '../decisions/open-questions.ts'
import { stories } from '../stories.ts'
import { pmoRounds } from './pmo-rounds.ts'
import { portfolioRounds } from './portfolio-rounds.ts'
import { askedFor } from './standing-actions.ts'

const people = readFileSync(new URL('../people.ts', import.meta.url), 'utf8')
const isOfTheFirm = (name: string): boolean =>
  people.includes(`'${name}'`) || stories.some(({ manager }) => manager === name)

it('people of the firm promise things, of its projects, and six rounds of two boards are told', () => {
  const points = [...pmoRounds, ...portfolioRounds].flatMap((round) => round.points)
  const promised = points.flatMap(({ actions = [] }) => actions)
  for (const { project } of points)
    if (project !== undefined) expect(stories.some(({ code }) => code === project)).toBe(true)
  for (const { owner } of [...promised, ...askedFor]) expect(isOfTheFirm(owner), owner).toBe(true)
  for (const rounds of [pmoRounds, portfolioRounds])
    expect(rounds.map(({ ago }) => ago)).toEqual([6, 5, 4, 3, 2, 1])
  expect(promised.length + askedFor.length).toBeGreaterThanOrEqual(55)
  expect(boards.map(({ name }) => name)).toEqual(expect.arrayContaining(['PMO board', 'Portfolio board']))
})

it('what is asked for beside a question names one that is open', () => {
  for (const { project, decision } of askedFor)
    if (decision) expect(openQuestions.some(({ code }) => code === project)).toBe(true)
})
