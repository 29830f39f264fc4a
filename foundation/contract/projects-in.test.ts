import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { classed, projectKey, projectOutput, projectsIn } from './index.ts'

const Row = z.object({
  id: projectKey(z.string()),
  name: z.string(),
  contractValue: classed(z.number().nullable(), 'customer'),
})
const row = (id: string): z.output<typeof Row> => ({ id, name: id, contractValue: 1 })

describe('projects on whose rights an answer depends', () => {
  it('are those of rows that hold a classed field', () => {
    const list = z.object({ items: z.array(Row), next: z.string().nullable() })
    const items = [row('a'), { id: 'b', name: 'B' }, row('c')]
    expect([...projectsIn(list, { items, next: null })]).toEqual(['a', 'c'])
  })

  it('are none where no field has a class', () => {
    expect(projectsIn(z.array(z.object({ id: projectKey(z.string()) })), [{ id: 'a' }]).size).toBe(0)
  })

  it('are exactly those that the way out asks about, wherever they stand', () => {
    const deep = z.object({
      map: z.record(z.string(), Row),
      choice: z.union([z.object({ row: Row }), z.object({ kind: z.literal('none') })]),
      pair: z.tuple([z.number(), Row]),
      maybe: Row.nullable().default(null),
      later: z.lazy(() => Row),
      around: z.object({ projectId: projectKey(z.string()), rate: classed(z.number(), 'rate') }),
      outer: z.object({ salary: classed(z.number(), 'salary') }),
    })
    const value = {
      map: { one: row('a') },
      choice: { row: row('b') },
      pair: [1, row('c')],
      maybe: row('d'),
      later: row('e'),
      around: { projectId: 'f', rate: 1 },
      outer: { salary: 1 },
    }
    const asked = new Set<string | undefined>()
    projectOutput(deep, value, (_, projectId) => asked.add(projectId).size > 0, 'whole')
    expect(new Set(projectsIn(deep, value, 'whole'))).toEqual(asked)
    expect(asked.size).toBe(7)
  })
})
