import { day } from '@portolan/quantity'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { HeldRole, Verdict } from '../../contract/index.ts'
import { explainRulingLate } from './explain-days.ts'
import { type Judged, keepGate, missingKeepers, type Presented, type Voice } from './keep-gate.ts'

const people = ['ada', 'ben', 'cid', 'dot'].map((id) => ({ id, name: id.toUpperCase() }))
const [ada, ben, cid, dot] = people as [Person, Person, Person, Person]
type Person = { readonly id: string; readonly name: string }

function role(id: string, person: Person | null): HeldRole {
  return { id, name: id, duty: '', holder: 'named', person, mine: false }
}

function voice(roleId: string, by: Person, verdict: Verdict = 'agree', seatOf = by.id): Voice {
  const at = '2026-11-17T08:00:00.000Z'
  return { roleId, seatOf, by, insteadOf: null, at, verdict, words: '', conditions: [] }
}

function presented(voices: readonly Voice[], by: Person = dot): Presented {
  return { by, at: '2026-11-16T08:00:00.000Z', open: true, voices }
}

type More = Partial<Omit<Judged, 'roles' | 'circle'>> & {
  readonly holders?: readonly (Person | null)[]
  readonly quorum?: number | null
  readonly accounts?: Readonly<Record<string, readonly string[]>>
  readonly standsFor?: readonly string[]
  readonly today?: string
}

/** Three roles rule the gate, the third only of large projects; Dot manages and presented. */
function keeping({ holders = [ada, ben, cid], quorum = null, accounts = {}, standsFor = [], ...more }: More) {
  const ids = ['one', 'two', 'three']
  const roles = ids.map((id, at) => role(id, holders[at] ?? null))
  return keepGate({
    gate: {
      gatekeepers: ids.map((roleId, at) => ({ roleId, from: at === 2 ? 'large' : 'small' })),
      quorum,
      ruleWithinDays: 5,
    },
    class: 'small',
    roles: new Map(roles.map((one) => [one.id, one])),
    manager: dot,
    namedBy: () => dot.id,
    presented: presented([]),
    me: new Set(),
    circle: {
      presented: new Map(),
      accountsOf: (id) => accounts[id] ?? [id],
      standsFor: new Set(standsFor),
      today: more.today ?? '2026-11-18',
    },
    ...more,
  })
}

const barOf = (of: ReturnType<typeof keeping>, at: number) => of?.asked[at]?.bar
const mineOf = (of: ReturnType<typeof keeping>) => of?.asked.map(({ mine }) => mine)

describe('gatekeepers', () => {
  it('are those that the class of the project asks for; nobody where the method names none', () => {
    expect(keeping({})?.asked.map(({ roleId }) => roleId)).toEqual(['one', 'two'])
    expect(keeping({ class: 'large' })?.asked).toHaveLength(3)
    expect(keeping({ gate: { gatekeepers: [], quorum: null, ruleWithinDays: null } })).toBeNull()
  })

  it('are needed all, or as many as the quorum says, and never more than are asked', () => {
    expect(keeping({})).toMatchObject({ needed: 2, agreed: 0, left: 2 })
    expect(keeping({ quorum: 1 })).toMatchObject({ needed: 1, left: 1 })
    expect(keeping({ quorum: 3 })).toMatchObject({ needed: 2 })
    const one = keeping({ presented: presented([voice('one', ada)]) })
    expect(one).toMatchObject({ agreed: 1, left: 1 })
    expect(one && missingKeepers(one).map(({ roleId }) => roleId)).toEqual(['two'])
  })

  it('change their word: the newest of a role counts', () => {
    const changed = presented([voice('one', ada), voice('one', ada, 'work-back')])
    expect(keeping({ presented: changed })?.agreed).toBe(0)
  })

  it('have no word that another said before in their role', () => {
    const before = presented([voice('one', cid)])
    expect(keeping({ presented: before })).toMatchObject({ agreed: 0, asked: [{ verdict: null }, {}] })
  })

  it('are nobody who manages, presented, named himself or speaks already, by whichever account', () => {
    expect(barOf(keeping({ holders: [null, ben] }), 0)).toBe('unnamed')
    expect(barOf(keeping({ accounts: { ada: ['ada', 'dot'] } }), 0)).toBe('manages')
    const byCid = presented([], cid)
    expect(barOf(keeping({ presented: byCid, accounts: { ada: ['ada', 'cid'] } }), 0)).toBe('presented')
    expect(barOf(keeping({ namedBy: () => 'ada' }), 0)).toBe('named-oneself')
    expect(barOf(keeping({ accounts: { ben: ['ben', 'ada'] } }), 1)).toBe('speaks-already')
    const twice = presented([voice('one', ada), voice('two', ben)])
    expect(keeping({ presented: twice, accounts: { ben: ['ben', 'ada'] } })?.agreed).toBe(1)
  })

  it('speak for themselves or as a stand-in, once', () => {
    const me = (...ids: string[]) => new Set(ids)
    expect(mineOf(keeping({ me: me('ada') }))).toEqual([true, false])
    expect(mineOf(keeping({ me: me('cid'), standsFor: ['ada', 'ben'] }))).toEqual([true, true])
    const spoke = presented([voice('one', cid, 'agree', 'ada')])
    expect(mineOf(keeping({ me: me('cid'), standsFor: ['ada', 'ben'], presented: spoke }))).toEqual([
      true,
      false,
    ])
    expect(mineOf(keeping({ me: me('ada'), standsFor: ['ben'] }))).toEqual([true, false])
    expect(mineOf(keeping({ me: me('dot'), standsFor: ['ada'] }))).toEqual([false, false])
    expect(mineOf(keeping({ me: me('cid'), standsFor: ['ada'], presented: presented([], cid) }))).toEqual([
      false,
      false,
    ])
  })

  it('have the days of the method from the day of the presentation', () => {
    expect(keeping({ today: '2026-11-21' })).toMatchObject({ due: '2026-11-21', daysLate: 0 })
    const late = keeping({ today: '2026-11-23' })
    expect(late).toMatchObject({ since: '2026-11-16', due: '2026-11-21', daysLate: 2 })
    const told = { since: '2026-11-16', withinDays: 5, due: '2026-11-21', daysLate: 2 }
    expect(explainRulingLate(told, day('2026-11-23'))).toMatchObject({
      value: 2,
      from: [{}, { from: [{}, {}] }],
    })
    const ruled = { ...presented([voice('one', ada)]), open: false }
    expect(keeping({ presented: ruled, today: '2026-12-24' })).toMatchObject({
      due: null,
      daysLate: 0,
      agreed: 1,
    })
  })

  it('never count more voices than there are natural persons who gave them', () => {
    const anyHolders = fc.array(fc.constantFrom(...people), { minLength: 3, maxLength: 3 })
    const anyVoices = fc.array(
      fc.record({
        at: fc.nat(2),
        by: fc.constantFrom(...people),
        verdict: fc.constantFrom('agree', 'work-back'),
      }),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(anyHolders, anyVoices, fc.boolean(), (holders, said, same) => {
        const accounts: Readonly<Record<string, readonly string[]>> = same
          ? { ada: ['ada', 'ben'], ben: ['ada', 'ben'] }
          : {}
        const voices = said.map(({ at, by, verdict }) =>
          voice(['one', 'two', 'three'][at] ?? 'one', by, verdict as Verdict),
        )
        const of = keeping({ holders, accounts, class: 'large', presented: presented(voices) })
        const agreeing = (of?.asked ?? []).flatMap(({ verdict }) =>
          verdict?.verdict === 'agree' ? verdict.by.id : [],
        )
        const persons = new Set(agreeing.map((id) => (same && id === 'ben' ? 'ada' : id)))
        expect(of?.agreed).toBe(persons.size)
        expect(agreeing).not.toContain('dot')
        expect(of?.left).toBe(Math.max(0, (of?.needed ?? 0) - persons.size))
      }),
    )
  })
})
