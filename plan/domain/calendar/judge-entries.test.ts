import { describe, expect, it } from 'vitest'
import { type GivenEntry, judgeAbsences, judgeHolidays } from './judge-entries.ts'

const entry = (given: Partial<GivenEntry>): GivenEntry => ({
  uid: 'u',
  name: 'Christmas Day',
  person: '',
  first: '2026-12-25',
  last: given.first ?? '2026-12-25',
  fromNoon: false,
  untilNoon: false,
  cancelled: false,
  minutes: null,
  wrong: null,
  ...given,
})
const verdicts = (rows: readonly { verdict: string }[]): readonly string[] =>
  rows.map(({ verdict }) => verdict)

describe('holidays of a file', () => {
  it('are new, other than known, or the same', () => {
    const known = new Map([
      ['2026-12-25', { name: 'Christmas Day', minutes: 0 }],
      ['2026-12-26', { name: 'Boxing Day', minutes: 0 }],
    ])
    const rows = [entry({}), entry({ first: '2026-12-26' }), entry({ first: '2027-12-25' })]
    expect(verdicts(judgeHolidays(rows, known))).toEqual(['same', 'update', 'new'])
  })

  it('stop the import where a day stands twice or cannot be read, and say why', () => {
    const rows = judgeHolidays([entry({}), entry({ name: 'Again' }), entry({ first: null })], new Map())
    expect(verdicts(rows)).toEqual(['new', 'stop', 'stop'])
    expect(rows[1]?.because?.sentence).toContain('row 1')
  })

  it('that were cancelled take away what was known, and else nothing', () => {
    const known = new Map([['2026-12-25', { name: 'Christmas Day', minutes: 0 }]])
    const gone = entry({ cancelled: true })
    expect(verdicts(judgeHolidays([gone], known))).toEqual(['cancelled'])
    expect(verdicts(judgeHolidays([gone], new Map()))).toEqual(['same'])
  })
})

describe('absences of a file', () => {
  const people = new Map([
    ['tomas berg', ['p1']],
    ['a@example.org', ['p2']],
    ['jan jansen', ['p3', 'p4']],
  ])
  const judge = (rows: readonly GivenEntry[], known: Parameters<typeof judgeAbsences>[1]['known'] = []) =>
    judgeAbsences(rows, { people, known })

  it('belong to the one person of that name or address', () => {
    const rows = judge([
      entry({ person: 'Tomas Berg' }),
      entry({ person: 'A@example.org ' }),
      entry({ person: 'Jan Jansen' }),
      entry({ person: 'Nobody' }),
    ])
    expect(verdicts(rows)).toEqual(['new', 'new', 'stop', 'stop'])
    expect(rows.map(({ personId }) => personId)).toEqual(['p1', 'p2', null, null])
  })

  it('join by their UID, and change nothing when they come again', () => {
    const known = [
      {
        personId: 'p1',
        uid: 'u',
        first: '2026-12-25',
        last: '2026-12-25',
        fromNoon: false,
        untilNoon: false,
      },
    ]
    const row = entry({ person: 'Tomas Berg' })
    expect(verdicts(judge([row], known))).toEqual(['same'])
    expect(verdicts(judge([{ ...row, last: '2026-12-30' }], known))).toEqual(['update'])
    expect(verdicts(judge([{ ...row, first: '2026-12-24', last: '2026-12-24' }], known))).toEqual(['update'])
    expect(verdicts(judge([{ ...row, cancelled: true }], known))).toEqual(['cancelled'])
  })

  it('are never two at once, in the record or in the file', () => {
    const rows = judge([
      entry({ person: 'Tomas Berg', uid: 'a', last: '2026-12-30' }),
      entry({ person: 'Tomas Berg', uid: 'b', first: '2026-12-30', last: '2026-12-31' }),
    ])
    expect(verdicts(rows)).toEqual(['new', 'stop'])
  })
})
