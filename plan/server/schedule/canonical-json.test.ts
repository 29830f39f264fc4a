import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from './canonical-json.ts'

describe('the text of a document', () => {
  it('is the same whatever the order in which its fields were written', () => {
    const written = {
      name: 'Move',
      id: '1',
      work: { planned: 5, actual: null },
      splits: [{ pause: 1, after: 2 }],
    }
    const read = {
      splits: [{ after: 2, pause: 1 }],
      work: { actual: null, planned: 5 },
      id: '1',
      name: 'Move',
    }
    expect(canonicalJson(written)).toBe(canonicalJson(read))
    expect(canonicalJson(read)).toBe(
      '{"id":"1","name":"Move","splits":[{"after":2,"pause":1}],"work":{"actual":null,"planned":5}}',
    )
  })

  it('leaves out what is undefined, at any depth', () => {
    expect(canonicalJson({ b: { d: undefined, c: 1 }, a: undefined })).toBe('{"b":{"c":1}}')
  })

  it('holds the same as what it was made from, and is made of that again', () => {
    const name = fc.string({ minLength: 1 }).filter((text) => !/^\d/.test(text) && text !== '__proto__')
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        fc.integer(),
        fc.string(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(name, tie('value'), { maxKeys: 4 }),
      ),
    }))
    fc.assert(
      fc.property(value, (content) => {
        const text = canonicalJson(content)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(content)))
        expect(canonicalJson(JSON.parse(text))).toBe(text)
      }),
    )
  })
})
