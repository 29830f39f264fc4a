import { defaultPolicy, health, ruleTable } from '@portolan/health'
import { day } from '@portolan/quantity'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { limited, limitedRules } from '../../contract/index.ts'
import { healthInputOn, policyOn, type StandingInput } from '../standing-input.ts'
import { heldLimits, productPolicy } from './held-limits.ts'
import { linesOf } from './limit-lines.ts'
import { directionOf, previewLimits } from './preview-limits.ts'
import { compareLimits, isFault, isRule, setLimits, setWeights } from './set-limits.ts'

const anyLine = fc.constantFrom(...limited.flatMap((rule) => linesOf[rule].map((line) => ({ rule, line }))))

/** A pair that fits the line, on a grid that keeps first and second apart. */
const anyEdit = anyLine.chain(({ rule, line }) =>
  fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 50, max: 100 })).map(([low, high]) => {
    const whole = line.unit === 'days' || line.unit === 'count'
    const at = (part: number): number => {
      const value = line.least + ((line.most - line.least) * part) / 100
      return whole ? Math.round(value) : value
    }
    const offTrack = line.offTrackMay === 'never' ? null : at(high)
    return { rule, line: line.line, atRisk: at(low), offTrack }
  }),
)

describe('the limits of a policy', () => {
  it('are those of every rule that there is, and of how reasons add up', () => {
    expect([...limitedRules].toSorted()).toEqual(ruleTable.map(({ id }) => id).toSorted())
    for (const rule of limited) expect(linesOf[rule].length).toBeGreaterThan(0)
  })

  it('are within their own bounds as the product has them', () => {
    for (const rule of limited)
      for (const { line, get } of linesOf[rule])
        expect(setLimits(productPolicy, [{ rule, line, ...get(productPolicy) }])).toEqual(productPolicy)
  })

  it('change what they name and nothing else, and a comparison names just that', () => {
    fc.assert(
      fc.property(anyEdit, (edit) => {
        const set = setLimits(productPolicy, [edit])
        if (isFault(set)) throw new Error(JSON.stringify(set))
        const changes = compareLimits(productPolicy, set)
        for (const { rule, line } of changes) expect([rule, line]).toEqual([edit.rule, edit.line])
        const line = linesOf[edit.rule].find((one) => one.line === edit.line)
        expect(line?.get(set)).toMatchObject({ atRisk: edit.atRisk, offTrack: edit.offTrack })
        const back = setLimits(set, [
          {
            rule: edit.rule,
            line: edit.line,
            ...(line?.get(productPolicy) ?? { atRisk: 0, offTrack: null }),
          },
        ])
        expect(back).toEqual(productPolicy)
      }),
      { numRuns: 300 },
    )
  })

  it('weigh what was said, each rule in its own part of the policy', () => {
    for (const rule of limited.filter(isRule)) {
      const set = setWeights(productPolicy, [{ rule, weight: 0.05 }])
      if (isFault(set)) throw new Error(set.fault)
      expect(compareLimits(productPolicy, set)).toMatchObject([{ rule, line: null, after: 0.05 }])
    }
    expect(setWeights(productPolicy, [{ rule: 'together', weight: 1 }])).toEqual({ fault: 'no-weight' })
  })

  it.each([
    [
      'a second limit before the first',
      { rule: 'overdue', line: 'value', atRisk: 90, offTrack: 30 },
      'wrong-order',
    ],
    ['half a day', { rule: 'overdue', line: 'value', atRisk: 1.5, offTrack: 90 }, 'out-of-bounds'],
    [
      'less than nothing',
      { rule: 'cost-current', line: 'value', atRisk: -1, offTrack: null },
      'out-of-bounds',
    ],
    [
      'a sign that breaks a tolerance',
      { rule: 'cpi', line: 'value', atRisk: 0.9, offTrack: 0.8 },
      'only-warns',
    ],
    [
      'evidence that is never too old',
      { rule: 'evidence-age', line: 'value', atRisk: 300, offTrack: null },
      'needs-off-track',
    ],
    [
      'a line that the rule has not',
      { rule: 'cpi', line: 'long-days', atRisk: 1, offTrack: null },
      'no-such-line',
    ],
  ] as const)('refuse %s', (_what, edit, fault) => {
    expect(setLimits(productPolicy, [edit])).toMatchObject({ fault })
  })
})

const own = (days: number) => {
  const set = setLimits(productPolicy, [{ rule: 'overdue', line: 'value', atRisk: days, offTrack: 90 }])
  if (isFault(set)) throw new Error(set.fault)
  return set
}

/** Finish passed 10 days before the status date, 5 before the register. */
const input: StandingInput = {
  project: 'p',
  statusDate: day('2026-06-30'),
  editions: [
    {
      asOf: day('2026-06-25'),
      source: 'register',
      start: day('2026-01-01'),
      finish: day('2026-06-20'),
      progress: 1,
      gaps: [],
      closed: false,
      rowNumber: 1,
      importId: null,
    },
  ],
  plan: null,
  closed: false,
  baselines: [],
  policy: defaultPolicy,
}

describe('the limits that hold', () => {
  it('are the product’s until a version is published, bit for bit', () => {
    expect(heldLimits([])).toEqual({ number: 0, policy: defaultPolicy, earlier: [] })
  })

  it('hold from the day they were published; a day before is judged by what held then', () => {
    const held = heldLimits([
      { number: 2, policy: own(8), publishedOn: day('2026-06-29') },
      { number: 1, policy: own(30), publishedOn: day('2026-06-01') },
    ])
    const limited = { ...input, policy: held.policy, earlier: held.earlier }
    expect(held.number).toBe(2)
    expect(policyOn(limited, day('2026-06-30')).own).toBe(2)
    expect(policyOn(limited, day('2026-06-25')).own).toBe(1)
    expect(policyOn(limited, day('2026-06-01')).own).toBe(1)
    expect(policyOn(limited, day('2026-05-31')).own).toBeUndefined()
    const overdue = (asOf: string) =>
      health(healthInputOn(limited, day(asOf))).result.reasons.find(({ rule }) => rule === 'overdue')?.status
    expect([overdue('2026-06-25'), overdue('2026-06-30')]).toEqual(['on-track', 'at-risk'])
  })
})

describe('a preview', () => {
  it('is what would be computed, with the rule that does it', () => {
    const before = { ...input, policy: own(30) }
    const found = previewLimits(before, input.statusDate, own(5))
    const after = health(
      healthInputOn({ ...input, policy: own(5) } as StandingInput, input.statusDate),
    ).result
    expect(found).toMatchObject({ after: after.status, rule: 'overdue' })
    expect(found?.before).not.toBe(found?.after)
    expect(previewLimits(before, input.statusDate, own(30))).toBeUndefined()
  })

  it('says how reasons add up where no rule says otherwise', () => {
    const heavier = setLimits(productPolicy, [{ rule: 'together', line: 'value', atRisk: 1.5, offTrack: 2 }])
    if (isFault(heavier)) throw new Error(heavier.fault)
    expect(previewLimits({ ...input, policy: own(5) }, input.statusDate, heavier)).toBeDefined()
    const same = { ...own(5), togetherAtRisk: 1.5 }
    expect(previewLimits({ ...input, policy: own(5) }, input.statusDate, same)).toMatchObject({
      rule: 'together',
    })
  })

  it('calls a step down worse, and one to or from not enough data neither', () => {
    expect(directionOf({ before: 'on-track', after: 'off-track' })).toBe(2)
    expect(directionOf({ before: 'at-risk', after: 'on-track' })).toBe(-1)
    expect(directionOf({ before: 'not-enough-data', after: 'off-track' })).toBe(0)
  })
})
