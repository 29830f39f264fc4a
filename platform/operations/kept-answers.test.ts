import { describe, expect, it } from 'vitest'
import { type Answer, type Asked, nameOfAnswer, openKeptAnswers } from './kept-answers.ts'

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
    const make = async (): Promise<Answer> => answer((made += 1))
    const [one, other] = await Promise.all([kept.get('a', make), kept.get('a', make)])
    expect(other).toBe(one)
    expect(await kept.get('a', make)).toBe(one)
    expect((await kept.get('b', make)).output).toBe(2)
  })

  it('that failed is made anew by the next, and by those who waited for it', async () => {
    const kept = openKeptAnswers()
    const fails = async (): Promise<Answer> => await Promise.reject(new Error('The connection is gone.'))
    const first = kept.get('a', fails)
    const waiting = kept.get('a', async () => answer('mine'))
    await expect(first).rejects.toThrow('gone')
    expect((await waiting).output).toBe('mine')
    expect((await kept.get('a', async () => answer('anew'))).output).toBe('anew')
  })

  it('goes when too many others came after it', async () => {
    const kept = openKeptAnswers()
    for (const name of ['a', ...Array.from({ length: 40 }, (_, at) => String(at))])
      await kept.get(name, async () => answer('old'))
    expect((await kept.get('a', async () => answer('new'))).output).toBe('new')
    expect((await kept.get('39', async () => answer('new'))).output).toBe('old')
  })

  it('that turned out to be of a later state is there for whoever asks in that state, and takes no place', async () => {
    const kept = openKeptAnswers()
    kept.keep({ name: 'later', output: 'first' })
    kept.keep({ name: 'later', output: 'second' })
    expect((await kept.get('later', async () => answer('third'))).output).toBe('first')
  })
})

function answer(output: unknown): Answer {
  return { name: 'of no matter', output }
}
