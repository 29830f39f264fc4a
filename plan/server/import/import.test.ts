import { Refused } from '@portolan/contract'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  applyPlanEdits,
  commitImport,
  exportFindings,
  type Import,
  listImportRows,
  listProjects,
  mapImport,
  showHistory,
  startImport,
  undoImport,
} from '../../contract/index.ts'
import { openPlanHouse, type PlanHouse, readRecord } from '../testing/plan-house.ts'

const first = [
  'Project ID,Project name,Department,RAG rating,Start date,End date,Whole life cost (£m),Owner shoe size',
  'DFT_001,High bridge,DfT,Amber/Red,01/04/2020,31/03/2025,"1,234.5",44',
  'DFT_002,Tunnel,DfT,Green,01/04/2021,30/06/2024,£10,41',
  'MOD_003,Secret ship,MoD,Exempt under Section 26,01/01/2019,Exempt under Section 26,NA,',
].join('\n')
const second = [
  'Project ID,Project name,Department,RAG rating,Start date,End date,Whole life cost (£m),Owner shoe size',
  'dft_001,High Bridge,DfT,Red,01/04/2020,31/12/2026,"1,400.0",44',
  'DFT_002,Tunnel,DfT,Green,01/04/2021,30/06/2024,£10,41',
  'DFT_004,Ferry,DfT,Amber,01/05/2022,30/06/2027,£77,39',
].join('\n')

let house: PlanHouse
beforeAll(async () => void (house = await openPlanHouse()))
afterAll(async () => await house.close())

async function refusalOf(act: Promise<unknown>): Promise<string> {
  try {
    await act
    return 'done'
  } catch (cause) {
    if (cause instanceof Refused) return cause.refusal.code
    throw cause
  }
}

describe('importing two years of a register', () => {
  let one: Import
  let two: Import
  beforeAll(async () => {
    one = await house.bring('register-2023.csv', first, '2023-03-31')
    two = await house.bring('register-2024.csv', second, '2024-03-31')
  })

  it('adds what is new and joins the rest by ID, whatever the letter case', async () => {
    expect(one.counts).toMatchObject({ rows: 3, new: 3, after: 3 })
    expect(two.counts).toMatchObject({ rows: 3, new: 1, update: 2, before: 3, after: 4, missing: 1 })
    expect(two.joins).toEqual({ 'same ID': 1, 'same ID but for letter case': 1 })
  })

  it('keeps what each year said, the rating as it was written', async () => {
    const { items } = await house.act(listProjects, { search: 'high bridge' })
    const history = await house.act(showHistory, { projectId: items[0]?.id ?? '' })
    expect(
      history.editions.map((edition) => [edition.asOf, edition.name, edition.reported?.raw, edition.finish]),
    ).toEqual([
      ['2023-03-31', 'High bridge', 'Amber/Red', '2025-03-31'],
      ['2024-03-31', 'High Bridge', 'Red', '2026-12-31'],
    ])
    expect(history.editions[1]?.wholeLifeCost).toEqual({ amount: 140_000_000_000, currency: 'GBP' })
    expect(history.editions[1]?.other).toEqual({ 'Owner shoe size': '44' })
    expect(history.baselines).toMatchObject([{ number: 1, finish: '2025-03-31' }])
  })

  it('keeps an exemption as the reported word, without a step, and as gaps', async () => {
    const { items } = await house.act(listProjects, { search: 'secret' })
    expect(items[0]?.reported).toMatchObject({ raw: 'Exempt under Section 26', step: null, scale: null })
    const history = await house.act(showHistory, { projectId: items[0]?.id ?? '' })
    expect(history.editions[0]?.gaps).toEqual(expect.arrayContaining(['finish', 'wholeLifeCost', 'rating']))
  })

  it('is the same record when the same files are imported again', async () => {
    const before = await readRecord(house)
    const again = await house.bring('register-2023.csv', first)
    expect(again.counts).toMatchObject({ rows: 3, same: 3, new: 0, update: 0 })
    await house.bring('register-2024.csv', second)
    expect(await readRecord(house)).toEqual(before)
  })

  it('remembers the mapping of the source', async () => {
    const started = await house.act(
      startImport,
      { fileName: 'register-2025.csv', asOf: '2025-03-31' },
      { upload: second },
    )
    expect(started.remembered).toBe(true)
  })
})

describe('undoing the last import', () => {
  const third = second.replace('30/06/2027', '30/06/2029').replace('DFT_002', 'DFT_009')

  it('leaves the record as it was before', async () => {
    const before = await readRecord(house)
    const done = await house.bring('register-2026.csv', third, '2026-03-31')
    expect(await readRecord(house)).not.toEqual(before)
    const undone = await house.act(undoImport, { importId: done.id }, { version: done.version })
    expect(undone.state).toBe('undone')
    expect(await readRecord(house)).toEqual(before)
  })

  it('brings back the editions that a corrected file had replaced', async () => {
    const done = await house.bring('register-2026.csv', third, '2026-03-31')
    const before = await readRecord(house)
    const corrected = await house.bring('register-2026.csv', third.replace('£77', '£78'), '2026-03-31')
    expect(corrected.counts).toMatchObject({ update: 1 })
    await house.act(undoImport, { importId: corrected.id }, { version: corrected.version })
    expect(await readRecord(house)).toEqual(before)
    await house.act(undoImport, { importId: done.id }, { version: done.version })
  })

  it('is refused for an earlier one, and when somebody worked on it since', async () => {
    const done = await house.bring('register-2026.csv', third, '2026-03-31')
    const last = await house.bring('register-2027.csv', third, '2026-09-30')
    expect(await refusalOf(house.act(undoImport, { importId: done.id }, { version: done.version }))).toBe(
      'plan/undo-only-last',
    )
    const { items } = await house.act(listProjects, { search: 'ferry' })
    const ferry = items[0]
    await house.act(
      applyPlanEdits,
      { projectId: ferry?.id ?? '', edits: [{ kind: 'project.set', fields: { phase: 'Build' } }] },
      { version: ferry?.version ?? 0 },
    )
    expect(await refusalOf(house.act(undoImport, { importId: last.id }, { version: last.version }))).toBe(
      'plan/edited-since-import',
    )
  })
})

describe('an import that needs a person', () => {
  const wrong = first
    .replace('31/03/2025', '31/02/2025')
    .replace('DFT_001', 'X_001')
    .replace('High bridge', 'Odd bridge')
  let before: Record<string, unknown[]>
  beforeEach(async () => void (before = await readRecord(house)))

  it('stops on an impossible day, says which, and writes nothing', async () => {
    const started = await house.act(
      startImport,
      { fileName: 'wrong.csv', asOf: '2027-03-31' },
      { upload: wrong },
    )
    expect(started.counts?.stop).toBe(1)
    const rows = await house.act(listImportRows, { importId: started.id, verdict: 'stop' })
    expect(rows.items[0]?.findings.map((finding) => finding.sentence).join()).toContain('31/02/2025')
    expect(
      await refusalOf(house.act(commitImport, { importId: started.id }, { version: started.version })),
    ).toBe('plan/rows-stop-import')
    expect(await readRecord(house)).toEqual(before)
  })

  it('goes on when the row is left out', async () => {
    const started = await house.act(
      startImport,
      { fileName: 'wrong.csv', asOf: '2027-03-31' },
      { upload: wrong },
    )
    const mapped = await house.act(
      mapImport,
      { importId: started.id, leaveOut: [1] },
      { version: started.version },
    )
    expect(mapped.counts).toMatchObject({ stop: 0, skip: 1 })
    const done = await house.act(commitImport, { importId: mapped.id }, { version: mapped.version })
    expect((await house.act(listProjects, { search: 'odd bridge' })).items).toEqual([])
    await house.act(undoImport, { importId: done.id }, { version: done.version })
  })

  it('takes a column for what the person says', async () => {
    const started = await house.act(
      startImport,
      { fileName: 'shoes.csv', asOf: '2027-03-31' },
      { upload: first },
    )
    const mapped = await house.act(
      mapImport,
      { importId: started.id, columns: [{ column: 7, use: 'category' }] },
      { version: started.version },
    )
    expect(mapped.columns[7]).toMatchObject({ use: 'category', reason: 'You said so.' })
  })

  it('is refused in an old version, and a second commit too', async () => {
    const started = await house.act(
      startImport,
      { fileName: 'again.csv', asOf: '2027-03-31' },
      { upload: second },
    )
    expect(
      await refusalOf(house.act(commitImport, { importId: started.id }, { version: started.version - 1 })),
    ).toBe('record/stale-version')
    const done = await house.act(commitImport, { importId: started.id }, { version: started.version })
    expect(
      await refusalOf(house.act(commitImport, { importId: started.id }, { version: done.version })),
    ).toBe('plan/import-not-ready')
    await house.act(undoImport, { importId: done.id }, { version: done.version })
  })

  it('stops on the same ID twice within one organisation, and keeps it apart across two', async () => {
    const twice = `${first}\nDFT_001,Low bridge,DfT,Green,01/04/2020,31/03/2025,1,1`
    const same = await house.act(
      startImport,
      { fileName: 'twice.csv', asOf: '2028-03-31' },
      { upload: twice },
    )
    expect(same.counts?.stop).toBe(1)
    const two = await house.act(
      startImport,
      { fileName: 'twice.csv', asOf: '2028-03-31' },
      { upload: twice.replace('Low bridge,DfT', 'Low bridge,Home') },
    )
    expect(two.counts).toMatchObject({ stop: 0 })
  })

  it('answers an unreadable file with a sentence', async () => {
    const gzip = new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2])
    expect(await refusalOf(house.act(startImport, { fileName: 'cut.csv.gz' }, { upload: gzip }))).toBe(
      'plan/unreadable-file',
    )
    expect(await refusalOf(house.act(startImport, { fileName: 'empty.csv' }, { upload: '' }))).toBe(
      'plan/unreadable-file',
    )
  })

  it('gives its findings as a file that no spreadsheet runs', async () => {
    const evil = first.replace('High bridge', '=HYPERLINK("http://x")').replace('31/03/2025', '31/02/2025')
    const started = await house.act(
      startImport,
      { fileName: 'evil.csv', asOf: '2027-03-31' },
      { upload: evil },
    )
    const file = (await house.act(exportFindings, { importId: started.id })) as { bytes: Uint8Array }
    const text = new TextDecoder().decode(file.bytes)
    expect(text).toContain('31/02/2025')
    expect(text).not.toMatch(/(^|,|")=HYPERLINK/m)
  })
})
