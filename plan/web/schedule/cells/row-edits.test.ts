import { expect, it } from 'vitest'
import type { LinkRow } from '../../../contract/index.ts'
import { sampleActivity } from '../testing/sample-activity.ts'
import { editsOf } from './row-edits.ts'

const link = (predecessor: string, changed: Partial<LinkRow> = {}): LinkRow => ({
  id: `${predecessor}-FS-12`,
  predecessor,
  successor: '12',
  kind: 'FS',
  lag: { kind: 'working', minutes: 0 },
  ...changed,
})
const row = sampleActivity({ predecessors: [link('1'), link('2')] })

it('says only what was changed, and takes it back with the work that was left', () => {
  const { edits, undo } = editsOf([{ row, next: { ...row, duration: 960, elapsed: true } }])
  expect(edits).toEqual([{ kind: 'activity.set', activity: '12', fields: { duration: 960, elapsed: true } }])
  expect(undo(new Map())).toEqual([
    { kind: 'activity.set', activity: '12', fields: { duration: 4_800, elapsed: false, remaining: 4_800 } },
  ])
})

it('removes, changes and draws links, and finds the drawn one when it is taken back', () => {
  const later = { kind: 'working', minutes: 480 } as const
  const next = { ...row, predecessors: [link('1', { lag: later }), link('7', { id: 'new' })] }
  const { edits, undo } = editsOf([{ row, next }])
  expect(edits.map(({ kind }) => kind)).toEqual(['link.remove', 'link.set', 'link.add'])
  const index = new Map([['12', { ...row, predecessors: [link('7', { id: '7-FS-12-2' })] }]])
  expect(undo(index)).toEqual([
    { kind: 'link.remove', id: '7-FS-12-2' },
    { kind: 'link.set', id: '1-FS-12', link: 'FS', lag: { kind: 'working', minutes: 0 } },
    { kind: 'link.add', predecessor: '2', successor: '12', link: 'FS', lag: { kind: 'working', minutes: 0 } },
  ])
})

it('says nothing where nothing was changed', () => {
  expect(editsOf([{ row, next: { ...row } }]).edits).toEqual([])
})
