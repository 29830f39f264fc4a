import type { Serving } from '@portolan/server'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run, startHere, temporaryFolder } from '../testing/index.ts'
import { csvOf, goodRows, save } from '../testing/registers.ts'
import { scheduleXml } from '../testing/schedules.ts'

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

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

describe('portolan import --as schedule', () => {
  it('previews without a trace, then makes the plan, then its next version', async () => {
    const first = save(folder.path, 'plan.xml', bytes(scheduleXml()))
    const later = save(folder.path, 'later.xml', bytes(scheduleXml({ duration: 'PT16H0M0S' })))
    const asSchedule = ['--as', 'schedule', '--project', project] as const
    const dry = await run(data, 'import', first, ...asSchedule, '--dry-run')
    expect(dry).toMatchObject({ code: 0 })
    expect(dry.out).toMatch(/2 activities, 1 links, finish 2026-01-06 17:00; preview only/)
    const both = await run(data, 'import', first, later, ...asSchedule, '--json')
    expect(both).toMatchObject({ code: 0 })
    const told = both.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { outcome: string; version: number; finish: string })
    expect(told.map(({ outcome, version, finish }) => [outcome, version, finish])).toEqual([
      ['imported', 1, '2026-01-06T17:00'],
      ['imported', 2, '2026-01-08T17:00'],
    ])
  })

  it('says which project is missing, and what cannot be read', async () => {
    const file = save(folder.path, 'plan.xml', bytes(scheduleXml()))
    expect(await run(data, 'import', file, '--as', 'schedule')).toMatchObject({ code: 2, out: '' })
    expect(await run(data, 'import', file, '--as', 'schedule', '--project', 'NOWHERE-1')).toMatchObject({
      code: 1,
      out: '',
    })
    const cut = save(folder.path, 'cut.xml', bytes(scheduleXml().slice(0, 700)))
    const refused = await run(data, 'import', cut, '--as', 'schedule', '--project', project)
    expect(refused.code).toBe(1)
    expect(refused.out).toMatch(/^cut\.xml: refused: nothing was written: /)
  })

  it('gives the schedule back as the file it came from, and as a table', async () => {
    const file = path.join(folder.path, 'out.xml')
    expect(await run(data, 'export', '--to', 'mspdi', '--project', project, '--out', file)).toMatchObject({
      code: 0,
    })
    expect(readFileSync(file, 'utf8')).toContain('<Name>Step 2</Name>')
    const table = await run(data, 'export', '--to', 'csv', '--project', project)
    expect(table.out).toMatch(/Step 1[\s\S]*Step 2/)
  })
})
