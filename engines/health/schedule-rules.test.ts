import { createHash } from 'node:crypto'
import { addDays, day } from '@portolan/quantity'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { baseline, edition, eur, finish, judge, statusOf, TODAY } from './example-record.ts'
import { defaultPolicy, explain, health, type ScheduleEvidence } from './index.ts'

const schedule: ScheduleEvidence = {
  source: 'schedule version 3',
  asOf: day('2026-11-20'),
  start: day('2026-01-05'),
  finish: day('2027-04-16'),
  baselineFinish: day('2027-02-26'),
  spiTime: 0.87,
  cpi: 0.83,
  tcpiGap: 0.24,
  baselineExecution: 0.9,
  criticalPathLength: 0.97,
}

describe('a project with a schedule', () => {
  const { result } = judge([edition('2026-11-01', finish('2027-02-26'))], { schedule })

  it('is judged by its forecast and its indices, each with the version and the data date as evidence', () => {
    const rules = [
      'schedule-slip',
      'spi-time',
      'cpi',
      'tcpi-gap',
      'baseline-execution',
      'critical-path-length',
    ]
    expect(rules.map((rule) => statusOf(result, rule))).toEqual(rules.map(() => 'at-risk'))
    const reason = result.reasons.find(({ rule }) => rule === 'cpi')
    expect(reason?.evidence).toEqual([
      {
        what: 'CPI of the schedule',
        value: 0.83,
        asOf: '2026-11-20',
        ageDays: 3,
        source: 'schedule version 3, data date 20 Nov 2026',
        sourceWording: {
          key: 'health:source.schedule',
          values: { source: 'schedule version 3', day: { form: 'day', value: '2026-11-20' } },
        },
      },
    ])
  })

  it('counts time once and money once: four late signs are one', () => {
    const late = { ...schedule, cpi: 1, tcpiGap: 0 }
    expect(judge([edition('2026-11-01', finish('2027-02-26'))], { schedule: late }).result.status).toBe(
      'at-risk',
    )
  })

  it('is explained down to the schedule', () => {
    const explained = explain(result, 'scheduleSlipShare')
    expect(explained?.from.map(({ measure }) => measure)).toEqual([
      'scheduleSlipDays',
      'start of the schedule',
    ])
    expect(explain(result, 'status')?.from.map(({ measure }) => measure)).toContain('schedule-slip')
  })

  it('is not warned of what has ended', () => {
    const closed = judge([edition('2026-11-01', finish('2026-10-30'))], { schedule, closed: true })
    expect(statusOf(closed.result, 'cpi')).toBeUndefined()
  })

  it('is not judged by a schedule that is too old, and says so', () => {
    const old = { ...schedule, asOf: addDays(TODAY, -800) }
    const { result: judged, findings } = judge([edition('2026-11-01', finish('2027-02-26'))], {
      schedule: old,
    })
    expect(findings.map(({ code }) => code)).toContain('schedule-too-old')
    expect(statusOf(judged, 'cpi')).toBeUndefined()
    expect(judge([edition('2026-11-01')], { schedule }).findings).toEqual([])
  })

  it('takes a data date that lies ahead for what is known best today', () => {
    const ahead = { ...schedule, asOf: addDays(TODAY, 5) }
    const told = judge([edition('2026-11-01')], { schedule: ahead }).result.trace.cpi?.evidence[0]
    expect(told).toMatchObject({ asOf: TODAY, ageDays: 0 })
  })

  it('never throws and never judges by what is not known', () => {
    const some = fc.record(
      {
        spiTime: fc.double({ min: 0, max: 5, noNaN: true }),
        cpi: fc.double({ min: 0, max: 5, noNaN: true }),
        tcpiGap: fc.double({ min: -2, max: 2, noNaN: true }),
        finish: fc.nat(3_000).map((days) => addDays(TODAY, days - 1_000)),
        baselineFinish: fc.nat(3_000).map((days) => addDays(TODAY, days - 1_000)),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(some, (told) => {
        const given = { source: 'schedule version 1', asOf: day('2026-11-20'), ...told }
        const { result: judged } = judge([edition('2026-11-01')], { schedule: given })
        expect(statusOf(judged, 'spi-time') !== undefined).toBe('spiTime' in told)
        expect(statusOf(judged, 'schedule-slip') !== undefined).toBe(
          'finish' in told && 'baselineFinish' in told,
        )
        expect(judged.status === 'on-track').toBe(
          judged.reasons.some(
            ({ status, rule }) =>
              status === 'on-track' && rule !== 'gaps' && rule !== 'evidence-age' && rule !== 'tcpi-gap',
          ) && judged.reasons.every(({ status }) => status === 'on-track' || status === 'not-enough-data'),
        )
      }),
    )
  })
})

describe('the evidence of a schedule', () => {
  it('is named in every language where the version is', () => {
    const sourceWording = { key: 'plan:version', values: { number: 3 } }
    const schedule = { source: 'schedule version 3', sourceWording, asOf: day('2026-11-20'), cpi: 0.8 }
    const { result } = judge([edition('2026-11-01', finish('2027-02-26'))], { schedule })
    expect(explain(result, 'cpi')?.from[0]?.sourceWording?.values).toMatchObject({ source: sourceWording })
  })
})

describe('a project without a schedule', () => {
  it('has no measure of one', () => {
    const { result } = judge([edition('2026-11-01', finish('2027-02-26'))])
    expect(
      Object.keys(result.measures).filter((name) => /schedule|cpi|spi|criticalPath/i.test(name)),
    ).toEqual([])
    expect(explain(result, 'cpi')).toBeUndefined()
  })

  it('is judged to the bit as it was before schedules were known', () => {
    const answers = Array.from({ length: 400 }, (_, n) => {
      const first = addDays(day('2024-01-01'), (n * 37) % 700)
      return health({
        project: `p${n}`,
        asOf: addDays(day('2026-11-23'), n % 90),
        policy: defaultPolicy,
        ...(n % 3 === 0 ? { start: addDays(first, -(n % 200)) } : {}),
        ...(n % 11 === 0 ? { closed: true } : {}),
        baselines: n % 4 === 0 ? [baseline(1, addDays(first, 500 + n), { cost: eur(1_000 + n) })] : [],
        editions: Array.from({ length: n % 5 }, (__, at) =>
          edition(addDays(first, at * (100 + (n % 160))), {
            finish: addDays(first, 600 + at * ((n % 7) * 20)),
            wholeLifeCost: eur(1_000 + n + at * (n % 13) * 10),
            gaps: n % 6 === 0 ? ['budget'] : [],
            ...(n % 2 === 0 ? { progress: (n % 10) / 10 } : {}),
          }),
        ),
      })
    })
    // What the sentences are made of came later, and so did early warnings; they changed none of them.
    const later = new Set(['wording', 'sourceWording', 'unavailable', 'policyVersion'])
    const withoutWording = JSON.stringify(answers, (name, value: unknown) =>
      later.has(name) ? undefined : value,
    )
    const hash = createHash('sha256').update(withoutWording).digest('hex')
    // Of the answers of the engine as it stood before it knew of schedules.
    expect(hash).toBe('1e6fba7d315b8254d7846876a150d231d3a426109cd69a58b117d14dfb08b33a')
  })
})
