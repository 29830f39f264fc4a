import { describe, expect, it } from 'vitest'
import { type ExamplePlan, qualityOf, soundPlan, withActivity } from '../example-plan.ts'
import { type Complement, explain } from '../index.ts'

function complement(plan: ExamplePlan, id: string): Complement | undefined {
  return qualityOf(plan).result.complements.find((each) => each.id === id)
}

function verdicts(plan: ExamplePlan): readonly string[] {
  return qualityOf(plan).result.practices.map(({ verdict }) => verdict)
}

describe('beyond the points', () => {
  it('the density of the logic is told', () => {
    expect(complement(soundPlan, 'logic-density')).toMatchObject({ numerator: 12, denominator: 6, value: 2 })
    expect(complement(soundPlan, 'link-ratio')).toMatchObject({ value: 1 })
    expect(complement(soundPlan, 'critical-share')).toMatchObject({ numerator: 3, denominator: 4 })
    expect(complement(soundPlan, 'insufficient-detail')).toMatchObject({ numerator: 4 })
  })

  it('a merge of many paths is named', () => {
    const plan = {
      activities: [
        ...Array.from({ length: 5 }, (_, i) => ({ name: `Part ${i + 1}`, days: 5 })),
        { name: 'Assembly', days: 5 },
      ],
      links: ['1>6', '2>6', '3>6', '4>6', '5>6'],
    }
    expect(complement(plan, 'merge-hotspots')).toMatchObject({ numerator: 1, denominator: 6 })
  })

  it('an end that hangs loose although it has links is named', () => {
    const links = ['1>2', '2>3', '2>4', '3>5 FF', '4>6', '5>6']
    expect(complement({ ...soundPlan, links }, 'dangling-ends')).toMatchObject({
      offenders: [
        {
          id: '5',
          sentence: "Nothing says when activity 5 'Test' may start; link its start to what it waits for.",
        },
      ],
    })
    const loose = ['1>2', '2>3', '2>4', '3>5 SS', '4>6', '5>6']
    expect(complement({ ...soundPlan, links: loose }, 'dangling-ends')).toMatchObject({
      offenders: [{ id: '3' }],
    })
  })

  it('the index falls with what is wrong and has a grade', () => {
    const sound = qualityOf(soundPlan).result.index
    const worse = qualityOf({ ...soundPlan, mustFinish: 30 }).result.index
    expect(sound.grade).toBe('good')
    expect(worse.value ?? Infinity).toBeLessThan(sound.value ?? -Infinity)
    // Logic, constraints, float, lags, leads, hotspots and density 1; a critical share of 0.75 a third; detail 0.
    expect(sound.value).toBeCloseTo((100 * (7 + 1 / 3)) / 9, 9)
  })

  it('the index counts missing links against a plan, and is not known without activities', () => {
    const { index } = qualityOf({ ...soundPlan, links: [] }).result
    expect(index.parts.filter(({ score }) => score === 0).map(({ id }) => id)).toEqual([
      'logic',
      'logic-density',
      'insufficient-detail',
      'lags',
      'leads',
    ])
    expect(index.grade).toBe('poor')
    expect(qualityOf({ activities: [], links: [] }).result.index).toMatchObject({ value: null, grade: null })
  })

  it('a practice is supported, contradicted, or left to a person', () => {
    const now = { ...withActivity(1, { actual: [0, 0] }), status: 0 }
    expect(verdicts(now)).toEqual([
      'needs-a-person',
      'supported',
      'supported',
      'supported',
      'needs-a-person',
      'supported',
      'supported',
      'needs-a-person',
      'supported',
      'needs-a-person',
    ])
    expect(verdicts({ ...now, mustFinish: 30 })[6]).toBe('contradicted')
    expect(qualityOf(now).result.practices[6]?.evidence.map(({ sentence }) => sentence)).toEqual([
      'Point 6, High float: passes with 0 of 4.',
      'Point 7, Negative float: passes with 0 of 4.',
    ])
  })
})

describe('explain', () => {
  const { result } = qualityOf({ ...soundPlan, mustFinish: 30 })

  it('opens a point down to the activities it counts', () => {
    const [numerator, denominator] = explain(result, 'negative-float')?.from ?? []
    expect([numerator?.value, denominator?.value]).toEqual([3, 4])
    expect(numerator?.from.map(({ value }) => value)).toEqual(['2', '3', '5'])
  })

  it('opens the index down to its nine parts, and nothing that is not there', () => {
    expect(explain(result, 'index')?.from).toHaveLength(9)
    expect(explain(result, 'logic-density')?.value).toBe(2)
    expect(explain(result, 'toString')).toBeUndefined()
  })
})
