import { addDays, day } from '@portolan/quantity'
import { array, assert, constantFrom, integer, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { controlDifferences, ledgerTotals } from './control-totals.ts'
import { type GivenLine, judgeLedger, type LedgerGround } from './judge-ledger.ts'
import { type ActualCell, reconcile, sourceFor } from './reconcile.ts'
import { spreadLine } from './spread-line.ts'

const line = (given: Partial<GivenLine> = {}): GivenLine => ({
  row: 2,
  project: 'P-1',
  category: 'Labour',
  day: '2026-10-05',
  period: '',
  amount: 100_00,
  currency: 'EUR',
  document: '4711',
  line: '1',
  supplier: '',
  text: '',
  wrong: null,
  ...given,
})
const ground: LedgerGround = {
  projectOf: (text) => (text === 'P-1' ? { id: 'one', name: 'Tram line 4' } : undefined),
  recordedAs: (document) => (document === 'old' ? { amount: 50_00, currency: 'EUR' } : undefined),
  periods: [
    { name: '2026-09', from: '2026-09-01', to: '2026-10-01', state: 'locked' },
    { name: '2026-10', from: '2026-10-01', to: '2026-11-01', state: 'open' },
  ],
  mayClose: true,
}
const verdictOf = (given: Partial<GivenLine>): readonly [string, string | undefined] => {
  const [judged] = judgeLedger([line(given)], ground)
  return [judged?.verdict ?? '', judged?.because?.sentence]
}

describe('a posting', () => {
  it('is new, waits for a project, or is known already', () => {
    expect(verdictOf({})).toEqual(['new', undefined])
    expect(verdictOf({ project: 'P-9' })).toEqual([
      'suspense',
      'No project is called “P-9”: it will wait on the suspense list.',
    ])
    expect(verdictOf({ document: 'old', amount: 50_00 })).toEqual(['same', undefined])
  })

  it('of a period counts on its last day', () => {
    expect(judgeLedger([line({ day: null, period: '2026-10' })], ground)).toMatchObject([
      { verdict: 'new', day: '2026-10-31' },
    ])
    expect(verdictOf({ day: null, period: '2027-01' })[0]).toBe('stop')
  })

  it('stops when it would change what is booked, come late, or stand twice', () => {
    expect(verdictOf({ document: 'old', amount: 60_00 })).toEqual([
      'stop',
      'Document old line 1 is recorded with 50.00 EUR. What is booked stays: a correction is a line of its own.',
    ])
    expect(verdictOf({ day: '2026-09-30' })).toEqual([
      'stop',
      '30 Sep 2026 lies in September 2026, which is locked. Book it in October 2026, or reopen September 2026.',
    ])
    expect(judgeLedger([line(), line({ row: 3 })], ground).map(({ verdict }) => verdict)).toEqual([
      'new',
      'stop',
    ])
  })

  it('that is known already may lie in a locked period: importing twice changes nothing', () => {
    expect(verdictOf({ document: 'old', amount: 50_00, day: '2026-09-30' })[0]).toBe('same')
  })
})

describe('control totals', () => {
  const totals = ledgerTotals([line(), line({ amount: -30_00 }), line({ amount: 5_00, currency: 'USD' })])

  it('are counted and added up by currency', () => {
    expect(totals).toEqual([
      { currency: 'EUR', count: 2, total: 70_00 },
      { currency: 'USD', count: 1, total: 5_00 },
    ])
  })

  it('agree to the cent, or say by how much they do not', () => {
    const usd = { currency: 'USD', count: 1, total: 5_00 }
    expect(controlDifferences(totals, [{ currency: 'EUR', count: 2, total: 70_00 }, usd])).toEqual([])
    const off = controlDifferences(totals, [{ currency: 'EUR', count: 3, total: 70_01 }, usd])
    expect(off.map(({ sentence }) => sentence)).toEqual([
      'The ledger says 3 lines, and the file holds 2.',
      'The ledger says 70.01 EUR, and the lines add up to 70.00 EUR: a difference of -0.01 EUR.',
    ])
  })

  it('leave no currency unchecked, and take no sum over two', () => {
    expect(controlDifferences(totals, [{ currency: 'EUR', count: null, total: 70_00 }])).toHaveLength(1)
    expect(controlDifferences(totals, [{ currency: null, count: 3, total: 75_00 }])).toHaveLength(1)
    expect(controlDifferences([...totals].slice(0, 1), [{ currency: null, count: 2, total: 70_00 }])).toEqual(
      [],
    )
  })
})

describe('a line over days', () => {
  it('is cut by periods without losing a cent', () => {
    const months = [
      { from: '2026-09-01', to: '2026-10-01' },
      { from: '2026-10-01', to: '2026-11-01' },
    ]
    const spent = {
      from: '2026-09-21',
      to: '2026-11-01',
      money: { amount: 100_00, currency: 'EUR' },
    } as const
    expect(spreadLine({ ...spent, spread: 'even' }, months)).toEqual([24_39, 75_61, 0])
    expect(spreadLine({ ...spent, spread: 'at-start' }, months)).toEqual([100_00, 0, 0])
    expect(spreadLine({ ...spent, spread: 'at-end' }, months)).toEqual([0, 100_00, 0])
  })

  it('always adds up to what it was', () => {
    assert(
      property(
        record({
          start: integer({ min: 0, max: 900 }),
          days: integer({ min: 1, max: 700 }),
          amount: integer({ min: -1_000_000_000, max: 1_000_000_000 }),
          spread: constantFrom('even', 'at-start', 'at-end'),
        }),
        ({ start, days, amount, spread }) => {
          const from = addDays(day('2026-01-01'), start)
          const periods = Array.from({ length: 12 }, (_, at) => ({
            from: addDays(day('2026-01-01'), at * 30),
            to: addDays(day('2026-01-01'), at * 30 + 30),
          }))
          const parts = spreadLine(
            { from, to: addDays(from, days), spread, money: { amount, currency: 'EUR' } },
            periods,
          )
          expect(parts.reduce((sum, part) => sum + part, 0)).toBe(amount)
        },
      ),
    )
  })
})

describe('ledger and plan', () => {
  const cell = (projectId: string, from: string, amount: number): ActualCell => ({
    projectId,
    categoryKey: 'labour',
    from,
    amount,
  })

  it('are compared wherever one of them speaks', () => {
    expect(
      reconcile(
        [cell('a', '2026-09-01', 10), cell('a', '2026-09-01', 5), cell('b', '2026-09-01', 7)],
        [cell('a', '2026-09-01', 15), cell('a', '2026-10-01', 3)],
      ).map(({ projectId, from, ledger, plan, difference }) => [projectId, from, ledger, plan, difference]),
    ).toEqual([
      ['a', '2026-09-01', 15, 15, 0],
      ['a', '2026-10-01', 0, 3, -3],
      ['b', '2026-09-01', 7, 0, 7],
    ])
  })

  it('differ by what their sums differ by, cell by cell', () => {
    const cells = array(
      record({
        projectId: constantFrom('a', 'b'),
        categoryKey: constantFrom('labour', 'hosting'),
        from: constantFrom('2026-09-01', '2026-10-01'),
        amount: integer({ min: -9999, max: 9999 }),
      }),
    )
    const sum = (all: readonly { amount: number }[]): number =>
      all.reduce((total, { amount }) => total + amount, 0)
    assert(
      property(cells, cells, (ledger, plan) => {
        const total = reconcile(ledger, plan).reduce((all, { difference }) => all + difference, 0)
        expect(total).toBe(sum(ledger) - sum(plan))
      }),
    )
  })

  it('count as somebody set, else the ledger as soon as it speaks', () => {
    const labour = { projectId: 'a', categoryKey: 'labour' }
    expect(sourceFor(labour, new Map(), new Set())).toBe('plan')
    expect(sourceFor(labour, new Map(), new Set(['a\nlabour']))).toBe('ledger')
    expect(sourceFor(labour, new Map([['a\nlabour', 'plan']]), new Set(['a\nlabour']))).toBe('plan')
  })
})
