import { expect, it } from 'vitest'
import { addLines, emptyLine, renamed } from './new-lines.ts'

const line = (id: string, level: number) => ({
  ...emptyLine(id, { level, duration: 480 }),
  name: `Line ${id}`,
})

it('puts lines below each other by their levels, links last, and takes them back from the end', () => {
  const link = {
    id: 'x',
    predecessor: 'b',
    successor: 'c',
    kind: 'FS',
    lag: { kind: 'working', minutes: 0 },
  } as const
  const rows = [
    { ...line('a', 0), kind: 'summary' as const },
    line('b', 1),
    { ...line('c', 1), elapsed: true, predecessors: [link] },
    line('d', 0),
  ]
  const named = renamed(rows, new Map(['a', 'b', 'c', 'd'].map((id, at) => [id, String(at + 41)])))
  const { edits, undo } = addLines(named, { parent: '7' })
  expect(edits.map((edit) => [edit.kind, 'parent' in edit ? edit.parent : ''])).toEqual([
    ['activity.add', '7'],
    ['activity.add', '41'],
    ['activity.add', '41'],
    ['activity.add', '7'],
    ['activity.set', ''],
    ['link.add', ''],
  ])
  expect(edits.slice(0, 2)).toMatchObject([{ duration: 0 }, { duration: 480 }])
  expect(edits.at(-1)).toMatchObject({ predecessor: '42', successor: '43' })
  expect(undo.map((edit) => 'activity' in edit && edit.activity)).toEqual(['44', '43', '42', '41'])
})
