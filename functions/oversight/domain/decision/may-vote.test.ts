import { describe, expect, it } from 'vitest'
import { votingRefusals } from '../../contract/index.ts'
import { type HeldSeat, mayVote, type Voter } from './may-vote.ts'

const askedAt = '2026-11-16T08:00:00.000Z'
const before = '2026-01-01T00:00:00.000Z'
const after = '2026-11-17T00:00:00.000Z'
const role = { role: 'sponsor', by: 'admin', at: before } as const
const alone = {
  kind: 'person',
  personId: 'sponsor',
  name: 'Sam',
  delegateId: null,
  roles: [role],
} as const satisfies Voter['decider']

const voter = (changes: Partial<Voter>): Voter => ({
  personId: 'sponsor',
  self: ['sponsor'],
  asker: { personId: 'asker', name: 'Mona', accounts: ['asker', 'asker-2'] },
  askedAt,
  standInsOfAsker: [],
  standsFor: [],
  decider: alone,
  ...changes,
})

function codeOf(changes: Partial<Voter>): string {
  const answer = mayVote(voter(changes))
  return answer.may ? answer.as : answer.refusal.code
}

const seat = (changes: Partial<HeldSeat>): HeldSeat => ({
  personId: 'member',
  name: 'Ana',
  role: 'member',
  inOffice: true,
  by: 'admin',
  at: before,
  ...changes,
})
const body = (...seats: HeldSeat[]): Pick<Voter, 'personId' | 'self' | 'decider'> => ({
  personId: 'member',
  self: ['member'],
  decider: { kind: 'body', id: 'board', name: 'Board', seats },
})

describe('who was asked alone', () => {
  it('decides, or the delegate, or who stands in', () => {
    expect(codeOf({})).toBe('decider')
    const delegate = { personId: 'delegate', self: ['delegate'] }
    expect(codeOf({ ...delegate, decider: { ...alone, delegateId: 'delegate' } })).toBe('delegate')
    expect(codeOf({ ...delegate, standsFor: [{ personId: 'sponsor', name: 'Sam', bodyId: null }] })).toBe(
      'stand-in',
    )
    expect(codeOf(delegate)).toBe(votingRefusals.notDecider.code)
  })

  it('does not decide what he asked, by any account and through nobody', () => {
    expect(codeOf({ personId: 'asker', self: ['asker', 'asker-2'] })).toBe(
      votingRefusals.yourOwnQuestion.code,
    )
    expect(codeOf({ personId: 'asker-2', self: ['asker', 'asker-2'] })).toBe(
      votingRefusals.yourOtherAccount.code,
    )
    expect(codeOf({ self: ['sponsor', 'asker'] })).toBe(votingRefusals.yourOtherAccount.code)
    expect(codeOf({ standInsOfAsker: ['sponsor'] })).toBe(votingRefusals.standInOfAsker.code)
    const standing = {
      personId: 'x',
      self: ['x'],
      standsFor: [{ personId: 'asker-2', name: 'Mona', bodyId: null }],
    }
    expect(codeOf({ ...standing, decider: { ...alone, personId: 'asker-2' } })).toBe(
      votingRefusals.insteadOfAsker.code,
    )
  })

  it('needs a role that he did not take himself, nor had from who asked, after it was asked', () => {
    const by = (who: string, at: string): string =>
      codeOf({ decider: { ...alone, roles: [{ role: 'sponsor', by: who, at }] } })
    expect(by('sponsor', after)).toBe(votingRefusals.roleSinceAsked.code)
    expect(by('asker-2', after)).toBe(votingRefusals.roleSinceAsked.code)
    expect(by('admin', after)).toBe('decider')
    expect(by('sponsor', before)).toBe('decider')
    expect(codeOf({ decider: { ...alone, roles: [] } })).toBe(votingRefusals.roleEnded.code)
  })
})

describe('a member of a body', () => {
  it('votes in office, and not as an adviser', () => {
    expect(codeOf(body(seat({})))).toBe('member')
    expect(codeOf(body(seat({ inOffice: false })))).toBe(votingRefusals.termOver.code)
    expect(codeOf(body(seat({ role: 'adviser' })))).toBe(votingRefusals.adviser.code)
    expect(codeOf(body(seat({ personId: 'other' })))).toBe(votingRefusals.notDecider.code)
  })

  it('does not vote from a seat that who asked gave after asking', () => {
    expect(codeOf(body(seat({ by: 'asker', at: after })))).toBe(votingRefusals.seatSinceAsked.code)
    expect(codeOf(body(seat({ by: 'asker', at: before })))).toBe('member')
  })

  it('does not vote from the seat of who asked, and from his own beside it', () => {
    const standsFor = [{ personId: 'asker', name: 'Mona', bodyId: null }]
    expect(codeOf({ ...body(seat({ personId: 'asker' })), standsFor })).toBe(
      votingRefusals.insteadOfAsker.code,
    )
    expect(codeOf({ ...body(seat({}), seat({ personId: 'asker' })), standsFor })).toBe('member')
  })
})
