import { expect, it } from 'vitest'
import type { Party } from '../../contract/index.ts'
import { partyTree } from './party-tree.ts'

const unit = (name: string, above?: string): Party => ({
  id: name,
  kind: 'organisation-unit',
  name,
  parent: above === undefined ? null : { id: above, name: above },
  projects: 0,
  version: 1,
})

it('units stand below the one they belong to; what has none that one sees stands on top', () => {
  const rows = partyTree([unit('Apps', 'IT'), unit('IT'), unit('Web', 'Apps'), unit('Lost', 'Hidden')])
  expect(rows.map(({ name, depth }) => `${depth} ${name}`)).toEqual(['0 IT', '1 Apps', '2 Web', '0 Lost'])
})
