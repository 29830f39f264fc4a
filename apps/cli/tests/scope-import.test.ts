import type { Serving } from '@portolan/server'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run, startHere, temporaryFolder } from '../testing/index.ts'
import { csvOf, goodRows, save } from '../testing/registers.ts'

const folder = temporaryFolder()
const data = path.join(folder.path, 'data')
let serving: Serving
let project = ''

beforeAll(async () => {
  serving = await startHere(data)
  await run(data, 'import', save(folder.path, 'register 2026-03-31.csv', csvOf(goodRows)))
  const { out } = await run(data, 'export', '--as', 'projects', '--format', 'json')
  project = (JSON.parse(out) as { code: string }[])[0]?.code ?? ''
})
afterAll(async () => {
  await serving.stop()
  folder.remove()
})

function list(name: string, rows: readonly string[]): string {
  const header = 'number,title,state,labels,milestone,created_at,closed_at,Story Points'
  return save(folder.path, name, new TextEncoder().encode([header, ...rows].join('\n')))
}

const first = ['1,Log in,closed,,Sprint 1,2026-01-05,2026-01-14,5', '2,Log out,open,,Sprint 2,2026-01-05,,3']
const later = [
  '1,Log in,closed,,Sprint 1,2026-01-05,2026-01-14,5',
  '2,Log out,closed,,Sprint 2,2026-01-05,2026-01-28,3',
  '3,Search,open,,Sprint 3,2026-01-20,,8',
]

describe('portolan import --as issues', () => {
  it('previews without a trace, then makes the scope, then its next version', async () => {
    const asIssues = ['--as', 'issues', '--project', project] as const
    const files = [list('backlog 2026-01-16.csv', first), list('backlog 2026-01-30.csv', later)]
    const dry = await run(data, 'import', files[0] ?? '', ...asIssues, '--dry-run')
    expect(dry).toMatchObject({ code: 0 })
    expect(dry.out).toMatch(/2 items as of 2026-01-16; preview only[^\n]*\n {2}scope: 5 of 8 points accepted/)
    const plain = await run(data, 'import', ...files, ...asIssues)
    expect(plain).toMatchObject({ code: 0 })
    expect(plain.out).toMatch(/imported as version 1\n.*the first list of this project/)
    expect(plain.out).toMatch(
      /imported as version 2\n.*8 of 16 points accepted.*against version 1: 1 added, 1 accepted/,
    )
  })

  it('takes the day to which a list is told, and tells all as JSON', async () => {
    const file = list('again.csv', later)
    const asked = ['--as', 'issues', '--project', project, '--as-of', '2026-02-13', '--json'] as const
    const { code, out } = await run(data, 'import', file, ...asked)
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      file: 'again.csv',
      outcome: 'imported',
      version: 3,
      kind: 'items',
      tool: 'github',
      asOf: '2026-02-13',
      counts: { items: 3, total: 16 },
      comparison: { changes: [] },
    })
  })

  it('says which project is missing, and what is no list', async () => {
    const file = list('backlog.csv', first)
    const nowhere = await run(data, 'import', file, '--as', 'issues')
    expect(nowhere).toMatchObject({ code: 2, out: '' })
    expect(nowhere.err).toContain('--project')
    const other = save(folder.path, 'colours.csv', new TextEncoder().encode('colour,size\nred,4\n'))
    const refused = await run(data, 'import', other, '--as', 'issues', '--project', project)
    expect(refused.code).toBe(1)
    expect(refused.out).toMatch(/^colours\.csv: refused: nothing was written: /)
  })
})
