import { day } from '@portolan/quantity'
import { expect, it } from 'vitest'
import { stories } from '../stories.ts'
import { unfold } from '../unfold.ts'
import { drawEstimates } from './draw-estimates.ts'

const of = { monday: day('2026-11-16'), seed: 'portolan' }
const courses = stories.map((story) => unfold(story, of.monday, of.seed))
const drawn = drawEstimates(courses, of)

it('are enough to learn from: some sixty, of which most are over', () => {
  expect(drawn.length).toBeGreaterThan(50)
  expect(drawn.filter(({ outcome }) => outcome !== undefined).length).toBeGreaterThan(40)
  for (const { outcome, day: told } of drawn)
    expect(outcome === undefined || (outcome.endedOn > told && outcome.endedOn < of.monday)).toBe(true)
})

it('teach that migrations take longer than people say, and infrastructure does not', () => {
  const ratio = (kind: string): number => {
    const own = drawn.flatMap(({ given, outcome }) => {
      const { points, lines = [] } = given.basis
      const likely = points?.likely ?? lines.reduce((sum, line) => sum + line.likely, 0)
      return given.kind === kind && outcome ? [outcome.actual / likely] : []
    })
    return own.toSorted((a, b) => a - b)[Math.floor(own.length / 2)] ?? 0
  }
  expect(ratio('Data migration')).toBeGreaterThan(1.3)
  expect(ratio('Infrastructure')).toBeLessThan(1.1)
})

it('says the same for the same seed and Monday', () => {
  expect(drawEstimates(courses, of)).toEqual(drawn)
})
