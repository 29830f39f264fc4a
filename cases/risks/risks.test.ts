import { day } from '@portolan/quantity'
import { expect, it } from 'vitest'
import { plots } from '../schedules/plots.ts'
import { stories } from '../stories.ts'
import { unfold } from '../unfold.ts'
import { moreRiskStories } from './more-risk-stories.ts'
import { riskStories } from './risk-stories.ts'

const courses = stories.map((story) => unfold(story, day('2026-11-16'), 'portolan'))

it('are those of projects that run and have a plan', () => {
  for (const code of [...Object.keys(riskStories), ...Object.keys(moreRiskStories)]) {
    expect(courses.find(({ story }) => story.code === code)?.closed, code).toBeFalsy()
    expect(
      plots.some((plot) => plot.code === code),
      code,
    ).toBe(true)
  }
})

it('have points that rise, and responses of which some leave nearly all of it', () => {
  const all = [riskStories, moreRiskStories].flatMap((stories) => Object.values(stories).flat())
  const points = all.flatMap(({ longer, costs, answer }) => [longer, costs, answer?.longer])
  for (const three of points) expect(three ?? []).toEqual([...(three ?? [])].toSorted((a, b) => a - b))
  const answers = all.flatMap(({ chance, answer }) => (answer === undefined ? [] : [answer.chance / chance]))
  expect(answers.some((left) => left > 0.8)).toBe(true)
  expect(answers.some((left) => left < 0.2)).toBe(true)
})
