import { describe, expect, it } from 'vitest'
import { addOf, linkMade, undoOfSet } from './inverse-edits.ts'
import { sampleActivity } from './testing/sample-activity.ts'

const none = { kind: 'working', minutes: 0 } as const
const link = { id: '3', predecessor: '7', successor: '12', kind: 'FS', lag: none } as const

describe('taking an edit back', () => {
  const row = sampleActivity({ percent: 25, remaining: 3600, deadline: '2027-02-05T16:00' })
  it('gives each field that was set what it said before, and no other', () => {
    expect(undoOfSet(row, { name: 'New name', deadline: null })).toEqual({
      kind: 'activity.set',
      activity: '12',
      fields: { name: 'Rehearsal', deadline: '2027-02-05T16:00' },
    })
  })
  it('says how much was left too, which would else follow from the rest', () => {
    expect(undoOfSet(row, { duration: 9600 }).fields).toEqual({ duration: 4800, remaining: 3600 })
    expect(undoOfSet(row, { percent: 50 }).fields).toEqual({ percent: 25, remaining: 3600 })
  })
  it('draws a removed link again as it was', () => {
    expect(addOf({ ...link, lag: { kind: 'elapsed', minutes: 1440 } })).toEqual({
      kind: 'link.add',
      predecessor: '7',
      successor: '12',
      link: 'FS',
      lag: { kind: 'elapsed', minutes: 1440 },
    })
  })
  it('finds the link that was drawn by its ends and kind', () => {
    const others = [{ ...link, id: '1', predecessor: '8' }, { ...link, id: '2', kind: 'SS' } as const]
    expect(linkMade([...others, link], addOf(link))).toBe(link)
    expect(linkMade(others, addOf(link))).toBeUndefined()
  })
})
