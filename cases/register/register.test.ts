import { day } from '@portolan/quantity'
import { describe, expect, it } from 'vitest'
import { stories } from '../stories.ts'
import { unfold } from '../unfold.ts'
import { registerStories } from './register-stories.ts'

const courses = stories.map((story) => unfold(story, day('2026-11-16'), 'portolan'))
const running = courses.filter(({ closed }) => !closed).map(({ story }) => story.code)
const all = Object.entries(registerStories)

describe('the register of the sample', () => {
  it('is of projects that run, and no project needs something from itself', () => {
    for (const [code, { needs = [] }] of all) {
      expect(running).toContain(code)
      for (const { from } of needs) {
        expect(running).toContain(from)
        expect(from).not.toBe(code)
      }
    }
  })

  it('happens in order: nothing is solved, tested, offered or met before it was said', () => {
    for (const { issues = [], assumptions = [], needs = [], past = [] } of all.map(([, of]) => of)) {
      for (const { since, solved, looked = 0 } of issues) {
        expect(since).toBeLessThan(0)
        expect(looked).toBeGreaterThan(since)
        if (solved) expect(solved.on).toBeGreaterThan(since)
      }
      for (const { said, tested } of assumptions) if (tested) expect(tested.on).toBeGreaterThan(said)
      for (const { said, over } of past) expect(over.on).toBeGreaterThan(said)
      for (const { said, offered, agreed, met } of needs) {
        const days = [said, offered?.on ?? 0, agreed?.on ?? 0, met ?? 0]
        expect(days).toEqual(days.toSorted((a, b) => a - b))
      }
    }
  })

  it('has conflicts, promises that hold, and what nobody offered yet', () => {
    const needs = all.flatMap(([, { needs = [] }]) => needs)
    expect(needs.some(({ offered }) => offered === undefined)).toBe(true)
    expect(needs.some(({ by, offered }) => offered !== undefined && offered.day > by)).toBe(true)
    expect(needs.some(({ agreed, met }) => agreed?.sides === 'both' && met !== undefined)).toBe(true)
  })
})
