import type { Serving } from '@portolan/server'
import { localSocketPath } from '@portolan/server'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { request } from '../connection/request.ts'
import { readTables, recordTables, run, startHere, temporaryFolder } from '../testing/index.ts'
import {
  csvOf,
  goodRows,
  inflatingGzip,
  manyRows,
  save,
  truncatedGzip,
  truncatedWorkbook,
  workbookOf,
} from '../testing/registers.ts'
import { zipOf } from '../testing/zip.ts'

const folder = temporaryFolder()
const data = `${folder.path}/data`
let serving: Serving
let before: Record<string, unknown[]>

beforeAll(async () => {
  serving = await startHere(data)
  const file = save(folder.path, 'register 2026-03-31.csv', csvOf(goodRows))
  expect(await run(data, 'import', file)).toMatchObject({ code: 0 })
})
afterAll(async () => {
  await serving.stop()
  folder.remove()
})
beforeEach(async () => {
  before = await readTables(serving, recordTables)
})

async function expectNothingWritten(): Promise<void> {
  expect(await readTables(serving, recordTables)).toEqual(before)
  const { rows } = await serving.database.owner.query(
    "select state from import where state in ('mapping', 'previewed')",
  )
  expect(rows).toEqual([])
}

describe('a file that cannot be read is refused in a sentence, with exit code 1', () => {
  it.each([
    [
      'a truncated gzip',
      'cut.csv.gz',
      async () => truncatedGzip(),
      'The packed file ends too early. Download or export it again.',
    ],
    [
      'a truncated workbook',
      'cut.xlsx',
      truncatedWorkbook,
      'The workbook ends too early. Download it or save it again.',
    ],
    [
      'a gzip that inflates past its cap',
      'bomb.csv.gz',
      async () => inflatingGzip(),
      /unpacks to more than .* MB \(more than 250 times its packed size\)/,
    ],
    [
      'a workbook that inflates past its cap',
      'bomb.xlsx',
      inflatingWorkbook,
      /unpacks to more than 250 times its size/,
    ],
    [
      'a sheet of more than a thousand columns',
      'wide.xlsx',
      wideWorkbook,
      'The sheet Register has more than 1,000 columns. Remove those not needed.',
    ],
    ['an empty file', 'empty.csv', async () => new Uint8Array(), /The file is empty/],
  ] as const)('%s', async (_, name, make, sentence) => {
    const ran = await run(data, 'import', save(folder.path, name, await make()))
    expect(ran.err).toMatch(sentence)
    expect(ran.err).toMatch(new RegExp(`^${name} error plan/unreadable-file `))
    expect(ran.out).toBe(`${name}: refused: nothing of this file was written\n`)
    expect(ran.code).toBe(1)
    await expectNothingWritten()
  })

  it('a file that is not there is wrong use, and nothing of the others is done', async () => {
    const good = save(folder.path, 'good.csv', csvOf(manyRows(2)))
    const ran = await run(data, 'import', good, `${folder.path}/absent.csv`)
    expect(ran).toMatchObject({
      code: 2,
      out: '',
      err: `There is no file ${folder.path}/absent.csv. Nothing was done.\n`,
    })
    await expectNothingWritten()
  })
})

async function wideWorkbook(): Promise<Uint8Array> {
  const columns = Array.from({ length: 1_100 }, (_, at) => `Column ${at}`)
  return await workbookOf([columns.map((_, at) => String(at))], columns)
}

/** A workbook whose one sheet is honest about nothing: 25 MB of blanks in some 25 kB. */
async function inflatingWorkbook(): Promise<Uint8Array> {
  const rest = Buffer.from(`<worksheet>${' '.repeat(25_000_000)}</worksheet>`)
  return zipOf([
    ['xl/workbook.xml', Buffer.from('<workbook/>')],
    ['xl/worksheets/sheet1.xml', rest],
  ])
}

describe('a row that cannot be right stops its file, with exit code 1', () => {
  it.each([
    [
      'an unknown currency',
      [['P-9', 'Beacon', 'Ports', '2024-01-01', '2026-01-01', '500', 'XQZ']],
      '5:Currency error currency-unknown "XQZ" is no known currency. Write its three-letter code, such as EUR.',
    ],
    [
      'an impossible date',
      [['P-9', 'Beacon', 'Ports', '2024-02-31', '2026-01-01', '500', 'GBP']],
      /5:Start date error date-impossible .*2024-02-31/,
    ],
    [
      'the same ID twice',
      [['p-1', 'Harbour wall again', 'Ports', '2024-01-01', '2026-01-01', '500', 'GBP']],
      '5 error id-twice The ID "p-1" stands in rows 2 and 5. Give one of them another ID or leave one out.',
    ],
  ] as const)('%s', async (_, rows, line) => {
    const file = save(folder.path, 'wrong.csv', csvOf([...goodRows, ...rows]))
    const ran = await run(data, 'import', file, '--as-of', '2026-06-30')
    expect(ran.err).toMatch(line)
    expect(ran.out).toContain('1 stop')
    expect(ran.out).toContain('stopped: nothing of this file was written')
    expect(ran.code).toBe(1)
    await expectNothingWritten()
  })

  it('and is passed over with --leave-out, named as its finding names it', async () => {
    const wrong = ['P-9', 'Beacon', 'Ports', '2024-02-31', '2026-01-01', '500', 'GBP'] as const
    const file = save(folder.path, 'left-out.csv', csvOf([...goodRows, wrong]))
    const ran = await run(
      data,
      'import',
      file,
      '--as-of',
      '2026-06-30',
      '--leave-out',
      '5',
      '--dry-run',
      '--json',
    )
    expect(ran.code).toBe(0)
    expect(JSON.parse(ran.out)).toMatchObject({
      outcome: 'previewed',
      counts: { rows: 4, stop: 0, skip: 1 },
      joinsByReason: { 'same ID': 3 },
    })
    await expectNothingWritten()
  })
})

it('a finish before its start is a warning: the row is imported with both days, and the finding is listed', async () => {
  const file = save(
    folder.path,
    'turned.csv',
    csvOf([['P-7', 'Backwards', 'Ports', '2026-05-01', '2024-05-01', '500', 'GBP']]),
  )
  const ran = await run(data, 'import', file, '--as-of', '2026-06-30', '--portfolio', 'Turned')
  expect(ran.err).toContain(
    'turned.csv:2:End date warning finish-before-start "End date" (2024-05-01) lies before "Start date" (2026-05-01).',
  )
  expect(ran.out).toContain('1 to check')
  expect(ran.code).toBe(0)
  const { rows } = await serving.database.owner.query(
    "select start_day, finish_day from edition where name = 'Backwards'",
  )
  expect(rows).toEqual([{ start_day: '2026-05-01', finish_day: '2024-05-01' }])
  const again = await run(data, 'import', file, '--as-of', '2026-06-30', '--portfolio', 'Turned')
  expect(again.code).toBe(0)
  expect(again.out).toContain('1 same')
})

describe('the interface', () => {
  type Problem = { status: number; code: string; detail: string }

  async function send(
    method: string,
    path: string,
    headers: Record<string, string>,
    body: string | Uint8Array = '{}',
  ) {
    const type = typeof body === 'string' ? 'application/json' : 'application/octet-stream'
    const answer = await request({ socket: await localSocketPath(data) }, `/api${path}`, {
      method,
      headers: { 'content-type': type, ...headers },
      body,
    })
    return {
      status: answer.status,
      headers: answer.headers,
      body: JSON.parse(await answer.text()) as Problem & Record<string, unknown>,
    }
  }

  it('answers a stale version with 412 and what to do', async () => {
    const { body: started } = await send('POST', '/imports?fileName=stale.csv', {}, csvOf(manyRows(2)))
    const { status, headers, body } = await send('POST', `/imports/${String(started['id'])}/commit`, {
      'if-match': '"1"',
    })
    expect(started['version']).not.toBe(1)
    expect(status).toBe(412)
    expect(headers.get('content-type')).toContain('application/problem+json')
    expect(body).toMatchObject({ status: 412, code: 'record/stale-version' })
    expect(body.detail).toMatch(
      /has changed since you opened it \(yours is version 1, it is at version \d\)\. Reload it/,
    )
    const again = await run(
      data,
      'api',
      'plan.drop-import',
      '--import-id',
      String(started['id']),
      '--if-match',
      String(started['version']),
    )
    expect(again.code).toBe(0)
    await expectNothingWritten()
  })

  it('answers a replayed key as it did, says so, and does it once', async () => {
    const key = { 'idempotency-key': 'the-same-key' }
    const first = await send('POST', '/portfolios', key, JSON.stringify({ name: 'Once' }))
    const second = await send('POST', '/portfolios', key, JSON.stringify({ name: 'Once' }))
    expect(first.status).toBe(200)
    expect(first.headers.get('idempotent-replay')).toBeNull()
    expect(second.headers.get('idempotent-replay')).toBe('true')
    expect(second.body).toEqual(first.body)
    const { rows } = await serving.database.owner.query(
      "select count(*)::int as count from portfolio where name = 'Once'",
    )
    expect(rows).toEqual([{ count: 1 }])
  })

  it('refuses a replayed key with another input: 422, and nothing is written', async () => {
    const { status, body } = await send(
      'POST',
      '/portfolios',
      { 'idempotency-key': 'the-same-key' },
      JSON.stringify({ name: 'Twice' }),
    )
    expect(status).toBe(422)
    expect(body).toMatchObject({ code: 'record/idempotency-key-reused' })
    expect(body.detail).toMatch(/Use a new key for a new request/)
    await expectNothingWritten()
  })
})
