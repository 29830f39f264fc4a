import { describe, expect, it } from 'vitest'
import { type Counting, tally, tallyAtClosing, type VotingSeat } from './tally.ts'

const seats: readonly VotingSeat[] = [
  { personId: 'chair', role: 'chair' },
  { personId: 'b', role: 'member' },
  { personId: 'c', role: 'member' },
  { personId: 'd', role: 'member' },
]
const counting = (rule: Counting['rule'], votes: Readonly<Record<string, number>>, quorum = 2): Counting => ({
  rule,
  quorum,
  seats,
  votes: Object.entries(votes).map(([seatOf, option]) => ({ seatOf, option })),
})

describe('votes by majority', () => {
  it('decide once no further vote could change it', () => {
    expect(tally(counting('majority', { b: 1, c: 1 }))).toEqual({ kind: 'open', votes: 2 })
    expect(tally(counting('majority', { b: 1, c: 1, d: 1 }))).toEqual({ kind: 'decided', option: 1 })
  })

  it('are broken by the chair on a tie, once all have voted', () => {
    expect(tally(counting('majority', { chair: 2, b: 1, c: 1, d: 2 }))).toEqual({
      kind: 'decided',
      option: 2,
    })
    expect(tally(counting('majority', { b: 1, d: 2 }))).toEqual({ kind: 'open', votes: 2 })
  })

  it('stay open where no option has more than half', () => {
    expect(tally(counting('majority', { chair: 3, b: 1, c: 1, d: 2 }))).toEqual({ kind: 'open', votes: 4 })
  })

  it('count the last vote of a seat, and none of a seat that is no longer in office', () => {
    const votes = [
      { seatOf: 'b', option: 1 },
      { seatOf: 'gone', option: 1 },
      { seatOf: 'b', option: 2 },
      { seatOf: 'c', option: 2 },
    ]
    expect(tallyAtClosing({ rule: 'majority', quorum: 3, seats, votes })).toEqual({
      kind: 'no-quorum',
      votes: 2,
    })
    expect(tallyAtClosing({ rule: 'majority', quorum: 2, seats, votes })).toEqual({
      kind: 'decided',
      option: 2,
    })
  })
})

describe('votes that must be unanimous', () => {
  it('decide when all seats agree, and stay open as long as one does not', () => {
    expect(tally(counting('unanimous', { chair: 1, b: 1, c: 1, d: 1 }))).toEqual({
      kind: 'decided',
      option: 1,
    })
    expect(tally(counting('unanimous', { chair: 1, b: 1, c: 1 }))).toEqual({ kind: 'open', votes: 3 })
    expect(tally(counting('unanimous', { chair: 1, b: 1, c: 1, d: 0 }))).toEqual({ kind: 'open', votes: 4 })
  })

  it('are of those who voted when the chair closes', () => {
    expect(tallyAtClosing(counting('unanimous', { chair: 1, b: 1 }))).toEqual({ kind: 'decided', option: 1 })
    expect(tallyAtClosing(counting('unanimous', { chair: 1, b: 2 }))).toEqual({ kind: 'undecided', votes: 2 })
  })
})

describe('where the chair decides', () => {
  it('his vote is the decision, once the quorum has been heard', () => {
    expect(tally(counting('chair', { chair: 2 }))).toEqual({ kind: 'open', votes: 1 })
    expect(tally(counting('chair', { chair: 2, b: 1 }))).toEqual({ kind: 'decided', option: 2 })
    expect(tally(counting('chair', { b: 1, c: 1, d: 1 }))).toEqual({ kind: 'open', votes: 3 })
  })
})
