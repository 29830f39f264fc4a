import { describe, expect, it } from 'vitest'
import type { PaletteThing } from '../contribution.ts'
import { groupsOf, type PaletteEntry } from './palette-groups.ts'

const names = { best: 'Best', do: 'Do', go: 'Go' }
const thing = (id: string, group: string, urgent?: string): PaletteThing => ({
  id,
  title: id,
  group,
  to: `/${id}`,
  urgent,
})
const place = (title: string): PaletteEntry => ({ id: title, title, run: () => undefined })

function listed(
  typed: string,
  things: readonly PaletteThing[],
  places: readonly PaletteEntry[] = [],
): string[] {
  const offered = { things, places, actions: [], open: () => undefined }
  return groupsOf(typed, offered, names).map(
    ({ name, entries }) => `${name}: ${entries.map(({ id }) => id).join(' ')}`,
  )
}

describe('the list of the palette', () => {
  it('begins with the first hit of a kind that is late, and names it once', () => {
    const things = [thing('a', 'Projects'), thing('b', 'Activities', '3 days late'), thing('c', 'Activities')]
    expect(listed('x', things)).toEqual(['Best: b', 'Projects: a', 'Activities: c'])
  })
  it('has no best match where nothing asks for attention, or nothing was typed', () => {
    expect(listed('x', [thing('a', 'Projects')])).toEqual(['Projects: a'])
    expect(listed('', [thing('a', 'Recent', '3 days late')])).toEqual(['Recent: a'])
  })
  it('leaves a late hit in its place when a better one of its kind stands before it', () => {
    expect(listed('x', [thing('a', 'Projects'), thing('b', 'Projects', 'late')])).toEqual(['Projects: a b'])
  })
  it('shows six of a kind, and only the places that what was typed fits', () => {
    const many = Array.from({ length: 9 }, (_, at) => thing(String(at), 'Projects'))
    expect(listed('por', many, [place('Portfolio'), place('Projects')])).toEqual([
      'Projects: 0 1 2 3 4 5',
      'Go: Portfolio',
    ])
  })
})
