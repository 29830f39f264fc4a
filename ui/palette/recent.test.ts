import { expect, it } from 'vitest'
import { withVisit } from './recent.ts'

const visit = (id: string): { search: string; id: string } => ({ search: 'things', id })

it('what was open last stands first, and nothing stands twice', () => {
  const visits = ['a', 'b', 'a'].reduce<readonly ReturnType<typeof visit>[]>(
    (so, id) => withVisit(so, visit(id)),
    [],
  )
  expect(visits.map(({ id }) => id)).toEqual(['a', 'b'])
})
it('things of the same id are kept apart by the search that knows them', () => {
  expect(withVisit([{ search: 'people', id: 'a' }], visit('a')).length).toBe(2)
})
it('eight are remembered', () => {
  const ids = Array.from({ length: 20 }, (_, at) => String(at))
  const visits = ids.reduce<readonly ReturnType<typeof visit>[]>((so, id) => withVisit(so, visit(id)), [])
  expect(visits.map(({ id }) => id)).toEqual(['19', '18', '17', '16', '15', '14', '13', '12'])
})
