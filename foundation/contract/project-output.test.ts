import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { classed, projectKey, projectOutput, type Sight } from './index.ts'

const nothing: Sight = () => false
const everything: Sight = () => true
const Row = z.object({
  id: projectKey(z.string()),
  name: z.string(),
  contractValue: classed(z.number().nullable(), 'customer'),
})

describe('what leaves the server', () => {
  it('leaves out a classed field without the right, and does not send null or 0 in its place', () => {
    expect(projectOutput(Row, { id: 'a', name: 'A', contractValue: 7 }, nothing)).toEqual({
      id: 'a',
      name: 'A',
    })
  })

  it('sends it to those who may read it', () => {
    expect(projectOutput(Row, { id: 'a', name: 'A', contractValue: 7 }, everything)).toEqual({
      id: 'a',
      name: 'A',
      contractValue: 7,
    })
  })

  it('leaves out what the schema does not declare', () => {
    expect(projectOutput(Row, { id: 'a', name: 'A', password: 'x' }, everything)).toEqual({
      id: 'a',
      name: 'A',
    })
  })

  it('asks for the right in the project that each row belongs to', () => {
    const mine: Sight = (_, projectId) => projectId === 'mine'
    const list = z.object({ items: z.array(Row) })
    const rows = [
      { id: 'mine', name: 'A', contractValue: 1 },
      { id: 'other', name: 'B', contractValue: 2 },
    ]
    expect(projectOutput(list, { items: rows }, mine)).toEqual({
      items: [
        { id: 'mine', name: 'A', contractValue: 1 },
        { id: 'other', name: 'B' },
      ],
    })
  })

  it('sends figures of any plain type as they are, and null for what no choice of the schema fits', () => {
    const figures = z.record(z.string(), z.union([z.number(), z.null(), z.string().max(3), Row]))
    const row = { id: 'a', name: 'A', contractValue: 1, password: 'x' }
    expect(
      projectOutput(figures, { a: 1.5, b: null, c: 'abc', d: 'long', e: true, f: row }, nothing),
    ).toEqual({
      a: 1.5,
      b: null,
      c: 'abc',
      d: null,
      e: null,
      f: { id: 'a', name: 'A' },
    })
  })

  it('reaches classed fields below records, unions, tuples, nullables and defaults', () => {
    const deep = z.object({
      map: z.record(z.string(), Row),
      choice: z.union([
        z.object({ kind: z.literal('row'), row: Row }),
        z.object({ kind: z.literal('none') }),
      ]),
      pair: z.tuple([Row, z.number()]),
      maybe: Row.nullable().default(null),
    })
    const row = { id: 'a', name: 'A', contractValue: 7 }
    const value = { map: { one: row }, choice: { kind: 'row', row }, pair: [row, 1], maybe: row }
    expect(JSON.stringify(projectOutput(deep, value, nothing))).not.toContain('7')
    expect(projectOutput(deep, value, everything)).toEqual(value)
  })
})
