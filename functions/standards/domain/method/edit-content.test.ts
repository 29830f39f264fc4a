import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { completeMethod } from '../library/index.ts'
import { compareContents } from './compare-contents.ts'
import { editContent, keyFor } from './edit-content.ts'

const { content } = completeMethod('predictive', 'en')
const [start] = content.phases

describe('an edit of a method', () => {
  it('replaces what has its id where it stands, and adds what is new at the end', () => {
    const [charter] = start?.artefacts ?? []
    if (charter === undefined) throw new Error('There is no charter.')
    const value = { ...charter, name: 'Mandate' }
    const named = editContent(content, { kind: 'put-artefact', phaseId: 'start', value })
    expect(named.phases[0]?.artefacts.map(({ name }) => name)[0]).toBe('Mandate')
    const added = editContent(content, {
      kind: 'put-artefact',
      phaseId: 'start',
      value: { ...value, id: 'new' },
    })
    expect(added.phases[0]?.artefacts.at(-1)?.id).toBe('new')
    expect(compareContents(content, added).map(({ kind, change }) => [kind, change])).toEqual([
      ['artefact', 'added'],
    ])
  })

  it('moves a thing by one place, not past the end, and back again', () => {
    const up = editContent(content, { kind: 'move', thing: 'phase', id: 'plan', by: -1 })
    expect(up.phases.map(({ id }) => id).slice(0, 2)).toEqual(['plan', 'start'])
    expect(editContent(up, { kind: 'move', thing: 'phase', id: 'plan', by: 1 })).toEqual(content)
    expect(editContent(content, { kind: 'move', thing: 'phase', id: 'start', by: -1 })).toEqual(content)
  })

  it('removes one thing and nothing else', () => {
    const without = editContent(content, { kind: 'remove', thing: 'criterion', id: 'goal-agreed' })
    expect(compareContents(content, without).map(({ id, change }) => [id, change])).toEqual([
      ['goal-agreed', 'removed'],
    ])
  })

  it('leaves what it was given as it was', () => {
    const before = structuredClone(content)
    editContent(content, { kind: 'remove', thing: 'phase', id: 'start' })
    editContent(content, { kind: 'settings', summary: '', medium: 1, large: 2 })
    expect(content).toEqual(before)
  })
})

describe('a key for something new', () => {
  it('is made from its name, and never one that is taken', () => {
    expect(keyFor('Über die Größe!', content)).toBe('uber-die-gro-e')
    expect(keyFor('Charter', content)).toBe('charter-2')
    fc.assert(
      fc.property(fc.string(), (name) => {
        expect(keyFor(name, content)).toMatch(/^[a-z][a-z0-9-]{0,59}$/)
      }),
    )
  })
})
