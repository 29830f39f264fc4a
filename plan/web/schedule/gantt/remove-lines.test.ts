import { describe, expect, it } from 'vitest'
import type { ActivityRow, LinkRow } from '../../../contract/index.ts'
import { sampleActivity } from '../testing/sample-activity.ts'
import { removeLines } from './remove-lines.ts'

const link: LinkRow = {
  id: '1-FS-3',
  predecessor: '1',
  successor: '3',
  kind: 'FS',
  lag: { kind: 'working', minutes: 0 },
}
const plain: Partial<ActivityRow> = {
  code: null,
  constraint: null,
  deadline: null,
  percent: null,
  calendar: null,
  actualStart: null,
  actualFinish: null,
  baselineStart: null,
  baselineFinish: null,
  resources: [],
  predecessors: [],
  successors: [],
  work: { planned: null, actual: null, remaining: null },
  cost: { planned: null, actual: null, remaining: null },
}
const rows = [
  sampleActivity({ ...plain, id: '1', parent: null, name: 'First', successors: [link] }),
  sampleActivity({ ...plain, id: '2', parent: null, name: 'Holds', kind: 'summary', duration: 0 }),
  sampleActivity({ ...plain, id: '3', parent: '2', name: 'Held', duration: 960, predecessors: [link] }),
]
const at = (index: number): (typeof rows)[number] => rows[index] ?? sampleActivity({})

describe('removing a line', () => {
  it('takes what it holds first, and draws all of it again with its links', () => {
    expect(removeLines(at(1), rows)).toEqual({
      edits: [
        { kind: 'activity.remove', activity: '3' },
        { kind: 'activity.remove', activity: '2' },
      ],
      undo: [
        { kind: 'activity.add', activity: '2', parent: null, after: '1', name: 'Holds', duration: 0 },
        { kind: 'activity.add', activity: '3', parent: '2', after: null, name: 'Held', duration: 960 },
        { kind: 'link.add', predecessor: '1', successor: '3', link: 'FS', lag: link.lag },
      ],
      held: 1,
      links: 1,
    })
  })

  it('puts what came first back in front of the others', () => {
    expect(removeLines(at(0), rows).undo?.slice(0, 2)).toMatchObject([
      { kind: 'activity.add', after: null },
      { kind: 'activity.move', activity: '1', parent: null, after: null },
    ])
  })

  it('offers no way back that would lose progress, a baseline or resources', () => {
    for (const more of [
      { actualStart: '2026-11-02T08:00' },
      { baselineFinish: '2026-11-02T17:00' },
      { work: { planned: 480, actual: null, remaining: 480 } },
    ]) {
      const row = sampleActivity({ ...plain, ...more })
      expect(removeLines(row, [row]).undo).toBeUndefined()
    }
  })
})
