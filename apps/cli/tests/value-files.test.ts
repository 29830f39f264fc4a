import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { type Ran, run, temporaryFolder } from '../testing/index.ts'

const folder = temporaryFolder()
afterAll(() => folder.remove())

const stated = {
  periodsPerYear: 1,
  rate: 0.1,
  rateIs: 'effective',
  timing: 'end',
  firstPeriodIsTimeZero: true,
}

/** No server runs in these tests and none is started. */
async function computeValue(...files: readonly string[]): Promise<Ran> {
  return await run(path.join(folder.path, 'data'), 'compute', 'value', ...files)
}

function save(name: string, content: unknown): string {
  const file = path.join(folder.path, name)
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

function jsonLines({ out }: Ran): readonly Record<string, unknown>[] {
  return out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
}

describe('portolan compute value', () => {
  it('answers the worked example, with its conventions', async () => {
    const flows = [-100_000, 30_000, 40_000, 50_000, 20_000]
    const ran = await computeValue(
      save('v3.json', { ...stated, flows, financeRate: 0.1, reinvestRate: 0.08 }),
    )
    expect(ran).toMatchObject({ code: 0, err: '' })
    const [told] = jsonLines(ran)
    expect(Object.keys(told ?? {})).toEqual([
      'file',
      'npv',
      'irr',
      'mirr',
      'roi',
      'profitabilityIndex',
      'payback',
      'discountedPayback',
      'equivalentAnnual',
      'conventions',
      'findings',
    ])
    expect(told).toMatchObject({
      file: 'v3.json',
      npv: expect.closeTo(11_556.59, 2),
      irr: expect.closeTo(0.153221, 6),
      mirr: expect.closeTo(0.121944, 6),
      roi: 0.4,
      profitabilityIndex: expect.closeTo(1.115566, 6),
      payback: 2.6,
      discountedPayback: expect.closeTo(3.154, 3),
      conventions: { ...stated, periodRate: 0.1, sentence: expect.stringContaining('0.1 a year, effective') },
      findings: [],
    })
  })

  it('prints a line for each file, and shows what a convention does', async () => {
    const months = Array.from({ length: 24 }, (_, i) => (i < 12 ? -5000 : 10_000) / 12)
    const monthly = {
      ...stated,
      flows: months,
      periodsPerYear: 12,
      rateIs: 'nominal',
      firstPeriodIsTimeZero: false,
    }
    const ran = await computeValue(
      save('year.json', { ...stated, flows: [-5000, 10_000] }),
      save('end.json', monthly),
      save('start.json', { ...monthly, timing: 'start' }),
    )
    expect(jsonLines(ran).map(({ file, npv }) => [file, Number(npv).toFixed(2)])).toEqual([
      ['year.json', '4090.91'],
      ['end.json', '3840.91'],
      ['start.json', '3872.92'],
    ])
  })

  it('is null with a finding where there is no answer, and that is no fault', async () => {
    const ran = await computeValue(save('gain.json', { ...stated, flows: [100, 50] }))
    const [told] = jsonLines(ran)
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(told).toMatchObject({ irr: null, mirr: null, roi: null, profitabilityIndex: null, payback: null })
    expect(JSON.stringify(told?.['findings'])).toContain(
      'There is no return on investment (ROI), because nothing is paid.',
    )
  })

  it('warns of several rates of return and tells them all', async () => {
    const ran = await computeValue(save('two.json', { ...stated, flows: [-100, 230, -132] }))
    expect(ran.code).toBe(0)
    expect(JSON.stringify(jsonLines(ran)[0]?.['findings'])).toContain('worth 0 at 2 rates: 0.1, 0.2')
  })

  it('shows the day of time zero, and deflates the rate for real prices', async () => {
    const real = { ...stated, flows: [-100, 110], dateZero: '2026-11-23', prices: 'real', inflation: 0.02 }
    const [told] = jsonLines(await computeValue(save('real.json', real)))
    expect(told?.['conventions']).toMatchObject({
      dateZero: '2026-11-23',
      periodRate: expect.closeTo(0.078431, 6),
    })
  })

  it.each([
    ['no flows', { ...stated }, /flows is not a list of numbers/],
    ['empty flows', { ...stated, flows: [] }, /flows is empty/],
    ['a word among them', { ...stated, flows: [1, 'two'] }, /flows\.1 is not a number/],
    [
      'a kind of rate that is none',
      { ...stated, flows: [1], rateIs: 'flat' },
      /rateIs must be "effective" or "nominal"/,
    ],
    [
      'a timing that is none',
      { ...stated, flows: [1], timing: 'noon' },
      /timing must be "start", "mid" or "end"/,
    ],
    ['a rate of −100 %', { ...stated, flows: [1], rate: -1 }, /rate must be above -1/],
    [
      'half a period a year',
      { ...stated, flows: [1], periodsPerYear: 0.5 },
      /periodsPerYear is not a whole number/,
    ],
    [
      'a yes in place of true',
      { ...stated, flows: [1], firstPeriodIsTimeZero: 'yes' },
      /firstPeriodIsTimeZero is not true or false/,
    ],
    ['a day that is none', { ...stated, flows: [1], dateZero: '2026-02-30' }, /dateZero is no day/],
    ['no JSON', 'flows', /the file holds no JSON object/],
  ])('says what is wrong with %s, and goes on with the next file', async (_, content, sentence) => {
    const ran = await computeValue(
      save('odd.json', content),
      save('sound.json', { ...stated, flows: [-1, 2] }),
    )
    expect(ran.code).toBe(1)
    expect(ran.err).toMatch(/^odd\.json is no input of the value of an investment: /)
    expect(ran.err).toMatch(sentence)
    expect(ran.err).toContain('"portolan schema value" tells the form.')
    expect(jsonLines(ran)).toMatchObject([
      { file: 'odd.json', findings: [{ severity: 'error', code: 'file/not-value' }] },
      { file: 'sound.json', roi: 1 },
    ])
  })

  it('ends with 2 for a file that is not there', async () => {
    expect(await computeValue('nowhere.json')).toMatchObject({ code: 2, out: '' })
  })

  it('tells the form of its input as JSON Schema', async () => {
    const ran = await run(path.join(folder.path, 'data'), 'schema', 'value')
    const schema = JSON.parse(ran.out) as { properties: object; required: readonly string[] }
    expect(Object.keys(schema.properties)).toEqual([
      'flows',
      'periodsPerYear',
      'rate',
      'rateIs',
      'timing',
      'firstPeriodIsTimeZero',
      'financeRate',
      'reinvestRate',
      'dateZero',
      'prices',
      'inflation',
    ])
    expect(schema.required).toEqual(['flows'])
  })
})
