import { describe, expect, it } from 'vitest'
import type { FollowedPhase } from '../../contract/index.ts'
import { heldPhases } from './held-phases.ts'

type Short = Pick<FollowedPhase, 'id' | 'place' | 'gate'>

function phase(id: string, place: FollowedPhase['place'], lapsed: string[] = []): Short {
  const gate = { name: `Gate ${id}`, lapsed } as unknown as FollowedPhase['gate']
  return { id, place, gate }
}

describe('phases that a gate holds', () => {
  it('are all behind the one in which the project stands', () => {
    const held = heldPhases([
      phase('a', 'passed'),
      phase('b', 'here'),
      phase('c', 'ahead'),
      phase('d', 'ahead'),
    ])
    expect([...held.keys()]).toEqual(['c', 'd'])
    expect(held.get('d')).toEqual({ gate: 'Gate b', phaseId: 'b', because: 'closed' })
  })

  it('are also the one it stands in, where the gate before it lacks something again', () => {
    const held = heldPhases([phase('a', 'passed', ['A plan']), phase('b', 'here'), phase('c', 'ahead')])
    expect([...held.keys()]).toEqual(['b', 'c'])
    expect(held.get('c')).toEqual({ gate: 'Gate a', phaseId: 'a', because: 'lapsed' })
  })

  it('are none once the last gate is passed, and none before the project had a method', () => {
    expect(heldPhases([phase('a', 'before'), phase('b', 'passed')]).size).toBe(0)
  })
})
