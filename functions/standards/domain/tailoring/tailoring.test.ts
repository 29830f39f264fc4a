import { day } from '@portolan/quantity'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Answers, mostPoints, projectClasses, questions, scoreSheet } from '../../contract/index.ts'
import { classify } from './classify.ts'
import { explainPoints } from './explain-points.ts'
import { suggestAnswers } from './suggest-answers.ts'
import { requirementOf } from './tailor.ts'

const thresholds = { medium: 8, large: 17 }
const none = Object.fromEntries(questions.map((question) => [question, 0])) as Answers
const anyAnswers = fc.record(
  Object.fromEntries(questions.map((question) => [question, fc.integer({ min: 0, max: 3 })])),
) as fc.Arbitrary<Answers>

describe('the class of a project', () => {
  it('follows from the points of its answers: three worked examples', () => {
    // A report for one team: 40 k, two months, four people, done before.
    expect(classify(none, thresholds)).toMatchObject({ points: 0, class: 'small' })
    // A portal: 300 k (1), 8 months (1), 9 people (1), two parties (1), capped (2), partly new (1), few systems (2).
    const portal = {
      ...none,
      budget: 1,
      duration: 1,
      team: 1,
      parties: 1,
      agreement: 2,
      novelty: 1,
      systems: 2,
    }
    expect(classify(portal, thresholds)).toMatchObject({ points: 9, class: 'medium' })
    // A core system at a fixed price by a legal date: 3 + 3 + 2 + 2 + 3 + 1 + 3 + 2 + 2 + 3.
    const core = {
      budget: 3,
      duration: 3,
      team: 2,
      parties: 2,
      agreement: 3,
      novelty: 1,
      systems: 3,
      personal: 2,
      outage: 2,
      deadline: 3,
    }
    expect(classify(core, thresholds)).toMatchObject({ points: 24, class: 'large' })
  })

  it('turns at the very point that is published', () => {
    const eight = { ...none, budget: 3, duration: 3, team: 2 }
    expect(classify(eight, thresholds).class).toBe('medium')
    expect(classify({ ...eight, team: 1 }, thresholds).class).toBe('small')
    expect(classify(eight, { medium: 5, large: 8 }).class).toBe('large')
  })

  it('never falls when an answer becomes more demanding', () => {
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(...questions), (answers, question) => {
        const more = { ...answers, [question]: Math.min(3, answers[question] + 1) }
        const rank = (of: Answers): number => projectClasses.indexOf(classify(of, thresholds).class)
        expect(rank(more)).toBeGreaterThanOrEqual(rank(answers))
      }),
    )
  })

  it('is explained down to each answer, and the answers add up', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { value, from } = explainPoints(
          answers,
          thresholds,
          (question, answer) => `${question}: ${answer}`,
        )
        expect(from.reduce((sum, one) => sum + Number(one.value), 0)).toBe(value)
        expect(from[0]?.name).toBe(`budget: ${scoreSheet.budget[answers.budget]}`)
      }),
    )
  })

  it('has a sheet of ten questions with thirty points', () => {
    expect(questions).toHaveLength(10)
    expect(mostPoints).toBe(30)
  })
})

describe('what the record already answers', () => {
  it('is how much it costs and how long it takes, by the bands of the sheet', () => {
    const year = { start: day('2026-01-01'), finish: day('2026-12-31') }
    expect(suggestAnswers({ cost: 49_999_999, ...year })).toEqual({ budget: 1, duration: 2 })
    expect(suggestAnswers({ cost: 50_000_000, ...year, finish: day('2027-07-03') })).toEqual({
      budget: 2,
      duration: 3,
    })
  })

  it('is nothing where it is not known, and nothing of dates that contradict each other', () => {
    expect(suggestAnswers({ cost: null, start: null, finish: day('2026-12-31') })).toEqual({})
    expect(suggestAnswers({ cost: null, start: day('2026-12-31'), finish: day('2026-01-01') })).toEqual({})
  })
})

describe('an artefact', () => {
  const concept = { from: 'large', or: { question: 'personal', atLeast: 2 } } as const

  it('is required by the class of the project', () => {
    expect(requirementOf(concept, { class: 'large', answers: none })).toEqual({
      required: true,
      because: { kind: 'class', class: 'large', from: 'large' },
    })
  })

  it('is required of a small project by what it answered, and says which answer', () => {
    expect(requirementOf(concept, { class: 'small', answers: { ...none, personal: 3 } })).toEqual({
      required: true,
      because: { kind: 'answer', question: 'personal', answer: 3, atLeast: 2 },
    })
  })

  it('is dropped otherwise, and says from which class on it would be asked', () => {
    expect(requirementOf(concept, { class: 'medium', answers: { ...none, personal: 1 } })).toEqual({
      required: false,
      because: { kind: 'class', class: 'medium', from: 'large' },
    })
  })
})
