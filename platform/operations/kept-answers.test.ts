import { describe, expect, it } from 'vitest'
import { type Asked, nameOfAnswer, openKeptAnswers } from './kept-answers.ts'

const asked: Asked = {
  operation: 'oversight.list',
  input: { limit: 100, search: undefined },
  actor: {
    kind: 'person',
    tenantId: 't',
    personId: 'a',
    reach: 'read',
    grants: [
      { role: 'pmo-lead', scope: 'organisation', scopeId: undefined },
      { role: 'project-manager', scope: 'project', scopeId: 'p' },
    ],
  },
  day: '2026-11-16',
  snapshot: '10:10:',
}
const named = (other: Partial<Asked>): string => nameOfAnswer({ ...asked, ...other })
const holding = (grants: Asked['actor']['grants'], tenantId = 't'): string =>
  named({ actor: { ...asked.actor, personId: 'b', tenantId, grants } })

describe('a kept answer', () => {
  it('is the same for another person who holds the same grants in whatever order', () => {
    expect(holding(asked.actor.grants.toReversed())).toBe(named({}))
  })

  it('is another one for every other reach, organisation, input, day and state of the database', () => {
    const names = [
      named({}),
      holding(asked.actor.grants.slice(1)),
      holding([{ role: 'project-manager', scope: 'project', scopeId: 'q' }]),
      holding(asked.actor.grants, 'other'),
      named({ input: { limit: 101 } }),
      named({ operation: 'oversight.totals' }),
      named({ day: '2026-11-17' }),
      named({ snapshot: '11:11:' }),
    ]
    expect(new Set(names).size).toBe(names.length)
  })

  it('is made once for all who ask while it is being made, and afterwards', async () => {
    const kept = openKeptAnswers()
    let made = 0
    const make = async (): Promise<unknown> => ({ made: (made += 1) })
    const [one, other] = await Promise.all([kept.get('a', make), kept.get('a', make)])
    expect(other).toBe(one)
    expect(await kept.get('a', make)).toBe(one)
    expect(await kept.get('b', make)).toEqual({ made: 2 })
  })

  it('that failed is made anew by the next, and by those who waited for it', async () => {
    const kept = openKeptAnswers()
    const fails = async (): Promise<unknown> => await Promise.reject(new Error('The connection is gone.'))
    const first = kept.get('a', fails)
    const waiting = kept.get('a', async () => 'mine')
    await expect(first).rejects.toThrow('gone')
    expect(await waiting).toBe('mine')
    expect(await kept.get('a', async () => 'anew')).toBe('anew')
  })

  it('goes when too many others came after it', async () => {
    const kept = openKeptAnswers()
    for (const name of ['a', ...Array.from({ length: 40 }, (_, at) => String(at))])
      await kept.get(name, async () => 'old')
    expect(await kept.get('a', async () => 'new')).toBe('new')
    expect(await kept.get('39', async () => 'new')).toBe('old')
  })
})
