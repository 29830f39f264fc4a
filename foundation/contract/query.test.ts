import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { operation, pathParameters, readQuery, writeRequest } from './index.ts'

const list = operation({
  id: 'test.list',
  method: 'GET',
  path: '/things/{kind}/list',
  summary: 'List',
  may: 'anyone',
  input: z.object({
    kind: z.string(),
    search: z.string().optional(),
    limit: z.int().default(10),
    open: z.boolean().optional(),
    rating: z.array(z.string()).optional(),
  }),
  output: z.unknown(),
})

describe('an input in a request', () => {
  it('means the same after the way through path and query string', () => {
    const inputs = fc.record(
      {
        kind: fc.string({ minLength: 1 }),
        search: fc.string(),
        limit: fc.integer(),
        open: fc.boolean(),
        rating: fc.array(fc.string(), { minLength: 1 }),
      },
      { requiredKeys: ['kind'] },
    )
    fc.assert(
      fc.property(inputs, (input) => {
        const url = new URL(writeRequest(list, input).url, 'http://x')
        const query: Record<string, string | string[]> = {}
        for (const name of new Set(url.searchParams.keys())) {
          const all = url.searchParams.getAll(name)
          query[name] = all.length === 1 ? (all[0] ?? '') : all
        }
        const kind = decodeURIComponent(url.pathname.split('/')[2] ?? '')
        // A path segment of dots is resolved away by URLs themselves; the servers never see it.
        if (input.kind === '.' || input.kind === '..') return
        expect({ ...readQuery(list, query), kind }).toEqual(input)
      }),
    )
  })

  it('keeps a text that looks like a number a text', () => {
    expect(readQuery(list, { search: '007', limit: '7' })).toEqual({ search: '007', limit: 7 })
  })

  it('hands on a value of the wrong kind as it came, for the schema to refuse', () => {
    expect(list.input.safeParse({ kind: 'a', ...readQuery(list, { limit: 'many' }) }).success).toBe(false)
  })

  it('does not let an operation name a path parameter that its input lacks', () => {
    expect(pathParameters('/a/{b}/c/{d}')).toEqual(['b', 'd'])
    expect(() => operation({ ...list, path: '/things/{other}' })).toThrow('other')
  })
})
