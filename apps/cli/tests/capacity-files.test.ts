import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { run, temporaryFolder } from '../testing/index.ts'

const folder = temporaryFolder()
afterAll(() => folder.remove())

const week = {
  from: '2026-11-23',
  to: '2026-11-28',
  calendars: [{ id: 'week', week: [480, 480, 480, 480, 480, 0, 0] }],
  people: [{ id: 'ann', calendar: 'week', roles: ['developer'] }],
  demands: [
    { id: 'a', needs: { kind: 'role', id: 'developer' }, from: '2026-11-23', to: '2026-11-24', work: 600 },
  ],
}

function save(content: unknown): string {
  const file = path.join(folder.path, 'team.json')
  writeFileSync(file, JSON.stringify(content))
  return file
}

describe('portolan compute capacity', () => {
  it('tells what does not fit, with its proof', async () => {
    const ran = await run(path.join(folder.path, 'none'), 'compute', 'capacity', save(week))
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(JSON.parse(ran.out)).toMatchObject({
      file: 'team.json',
      netCapacity: { entries: [{ person: 'ann', netCapacity: 2400 }] },
      shortage: { short: 120, overloads: [{ work: 600, capacity: 480, people: ['ann'] }] },
    })
  })

  it('says what is wrong with a file', async () => {
    const ran = await run(
      path.join(folder.path, 'none'),
      'compute',
      'capacity',
      save({ ...week, from: 'today' }),
    )
    expect(ran.code).toBe(1)
    expect(ran.err).toContain('from is no day such as 2026-11-23')
  })

  it('tells the form of its input as JSON Schema', async () => {
    const ran = await run(path.join(folder.path, 'none'), 'schema', 'capacity')
    expect(JSON.parse(ran.out)).toMatchObject({ required: ['from', 'to', 'calendars', 'people'] })
  })
})
