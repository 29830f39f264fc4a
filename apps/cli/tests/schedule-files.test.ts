import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { type Ran, run, temporaryFolder } from '../testing/index.ts'
import { scheduleXml } from '../testing/schedules.ts'

const folder = temporaryFolder()
const data = path.join(folder.path, 'data')
afterAll(() => folder.remove())

/** No server runs in these tests and none is started. */
async function portolan(...words: readonly string[]): Promise<Ran> {
  return await run(data, ...words)
}

function save(name: string, content: string | Uint8Array): string {
  const file = path.join(folder.path, name)
  writeFileSync(file, content)
  return file
}

function jsonLines({ out }: Ran): Record<string, unknown>[] {
  return out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
}

describe('portolan compute schedule', () => {
  it('prints the dates of each file on a line, on the clock and with the ids of the file', async () => {
    const ran = await portolan('compute', 'schedule', save('plan.xml', scheduleXml()))
    expect(ran).toMatchObject({ code: 0, err: '' })
    const [told] = jsonLines(ran)
    expect(told).toMatchObject({
      file: 'plan.xml',
      projects: [
        {
          name: 'Portal',
          start: '2026-01-05T08:00',
          finish: '2026-01-06T17:00',
          activities: [
            {
              id: '1',
              name: 'Step 1',
              summary: false,
              earlyStart: '2026-01-05T08:00',
              earlyFinish: '2026-01-05T17:00',
              lateStart: '2026-01-05T08:00',
              lateFinish: '2026-01-05T17:00',
              totalFloatMinutes: 0,
              freeFloatMinutes: 0,
              critical: true,
              driver: { kind: 'project-start', id: '0' },
            },
            {
              id: '2',
              earlyStart: '2026-01-06T08:00',
              earlyFinish: '2026-01-06T17:00',
              driver: { kind: 'link', id: '1-FS-2' },
            },
          ],
        },
      ],
    })
  })

  it('names the members of a loop, ends with 1 and goes on with the next file', async () => {
    const loop = save(
      'loop.xml',
      scheduleXml({
        links: [
          ['1', '2'],
          ['2', '1'],
        ],
      }),
    )
    const ran = await portolan('compute', 'schedule', loop, save('plan.xml', scheduleXml()))
    expect(ran.code).toBe(1)
    const [first, second] = jsonLines(ran)
    expect(JSON.stringify(first?.['findings'])).toMatch(
      /Activities 1 “Step 1”, 2 “Step 2” wait for each other in a loop/,
    )
    expect(second).toMatchObject({ file: 'plan.xml', findings: [] })
  })

  it.each([
    ['a binary project file', 'plan.mpp', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), /Save As, XML/],
    ['a document type', 'bomb.xml', '<!DOCTYPE x [<!ENTITY a "b">]><Project/>', /DOCTYPE|document type/i],
    ['a file cut off', 'cut.xml', scheduleXml().slice(0, 900), /cut|ends|complete/i],
    ['something else', 'plan.txt', 'dear all', /no schedule/],
  ])('says what is wrong with %s in a sentence, with exit code 1', async (_, name, content, sentence) => {
    const ran = await portolan('compute', 'schedule', save(name, content))
    expect(ran.code).toBe(1)
    expect(ran.err).toMatch(sentence)
    expect(jsonLines(ran)).toMatchObject([{ file: name, projects: [] }])
  })

  it('ends with 2 for a file that is not there, before anything is computed', async () => {
    const ran = await portolan('compute', 'schedule', save('plan.xml', scheduleXml()), 'nowhere.xml')
    expect(ran).toMatchObject({ code: 2, out: '' })
    expect(ran.err).toMatch(/nowhere\.xml/)
  })
})

describe('portolan compute earned-value', () => {
  it('answers the worked example of the standard', async () => {
    const input = {
      budgetAtCompletion: 500_000,
      plannedValue: 250_000,
      earnedValue: 200_000,
      actualCost: 240_000,
    }
    const [told] = jsonLines(
      await portolan('compute', 'earned-value', save('v1.json', JSON.stringify(input))),
    )
    expect(told).toMatchObject({
      file: 'v1.json',
      cv: -40_000,
      sv: -50_000,
      spi: 0.8,
      eac: { cpi: 600_000, remainingAsPlanned: 540_000, cpiSpi: 690_000 },
      etc: 360_000,
      vac: -100_000,
      earnedSchedule: { es: null, sv: null, spi: null, forecastDuration: null, tspi: null },
    })
    expect(JSON.stringify(told?.['findings'])).toContain('cumulativePlannedValue')
  })

  it('says what is no number, and what is no JSON', async () => {
    const ran = await portolan(
      'compute',
      'earned-value',
      save('words.json', '{"earnedValue":"much"}'),
      save('none.json', 'none'),
    )
    expect(ran.code).toBe(1)
    expect(ran.err).toMatch(/words\.json .*earnedValue is not a number/)
    expect(ran.err).toMatch(/none\.json .*holds no JSON object/)
  })

  it('tells the form of its input as JSON Schema', async () => {
    const ran = await portolan('schema', 'earned-value')
    expect(ran.code).toBe(0)
    expect(Object.keys((JSON.parse(ran.out) as { properties: object }).properties)).toContain(
      'plannedDuration',
    )
    expect(await portolan('schema', 'nothing')).toMatchObject({ code: 2, out: '' })
  })
})

describe('portolan check', () => {
  it('tells the fourteen points and who offends them, and ends with 1 where one fails', async () => {
    const file = save('loose.xml', scheduleXml({ links: [] }))
    const ran = await portolan('check', file)
    expect(ran.code).toBe(1)
    expect(ran.out).toMatch(
      /^loose\.xml: Portal: 2 activities, 2 not finished, 0 links; \d+ of \d+ points kept$/m,
    )
    expect(ran.out.match(/^ +\d+ (pass|FAIL|note|n\/a)/gm)).toHaveLength(14)
    expect(ran.out).toMatch(/^loose\.xml:activity 1: logic: .*link it/m)
  })

  it('gives the same as JSON, one object a project', async () => {
    const told = jsonLines(await portolan('check', '--json', save('plan.xml', scheduleXml())))
    expect(told).toMatchObject([{ file: 'plan.xml', problem: 'Portal' }])
    expect(told[0]?.['points']).toHaveLength(14)
  })
})
