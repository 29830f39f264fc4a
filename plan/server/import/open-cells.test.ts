import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listProjects, mapImport, showHistory, startImport } from '../../contract/index.ts'
import { openPlanHouse, type PlanHouse } from '../testing/plan-house.ts'

let house: PlanHouse
beforeAll(async () => void (house = await openPlanHouse()))
afterAll(async () => await house.close())

describe('what a register leaves open', () => {
  it('keeps in its own words what has no value', async () => {
    await house.bring(
      'open.csv',
      'ID,Name,End date,Total cost EUR,% complete\nO1,Open,Q3 2026,Exempt (s43),120%',
    )
    const { items } = await house.act(listProjects, { search: 'Open' })
    const { editions } = await house.act(showHistory, { projectId: items[0]?.id ?? '' })
    expect(editions[0]).toMatchObject({ finish: null, wholeLifeCost: null, progress: null })
    expect(editions[0]?.other).toEqual({ finish: 'Q3 2026', wholeLifeCost: 'Exempt (s43)', progress: '120%' })
  })

  it('names the day that was taken for want of one, also after a correction', async () => {
    const begun = await house.act(startImport, { fileName: 'dayless.csv' }, { upload: 'ID,Name\nN1,Dayless' })
    expect(begun.findings.map(({ code }) => code)).toContain('as-of-assumed')
    const mapped = await house.act(
      mapImport,
      { importId: begun.id, match: 'name' },
      { version: begun.version },
    )
    expect(mapped).toMatchObject({ asOf: begun.asOf })
    expect(mapped.findings.map(({ code }) => code)).toContain('as-of-assumed')
    const told = await house.act(
      mapImport,
      { importId: begun.id, asOf: '2026-01-31' },
      { version: mapped.version },
    )
    expect(told.findings.map(({ code }) => code)).not.toContain('as-of-assumed')
  })

  it('refuses a sheet that is not there, and names those that are', async () => {
    const start = house.act(startImport, { fileName: 'x.csv', sheet: 'Nope' }, { upload: 'ID\nA' })
    await expect(start).rejects.toThrow('The file has no sheet “Nope”. It has “x.csv”.')
  })
})
