import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { type Ran, run, temporaryFolder } from '../testing/index.ts'
import { scheduleXml } from '../testing/schedules.ts'

const folder = temporaryFolder()
afterAll(() => folder.remove())

/** No server runs in these tests and none is started. */
async function portolan(...words: readonly string[]): Promise<Ran> {
  return await run(path.join(folder.path, 'data'), ...words)
}

function save(name: string, content: unknown): string {
  const file = path.join(folder.path, name)
  writeFileSync(
    file,
    typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content),
  )
  return file
}

function answers({ out }: Ran): readonly Answer[] {
  return out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Answer)
}

type Answer = {
  readonly file: string
  readonly status: string
  readonly finish: { readonly planned: string; readonly p80: string } | null
  readonly findings: readonly { readonly code: string; readonly sentence: string }[]
}

const plan = {
  start: '2026-11-23T08:00',
  activities: [
    { id: 'design', minutes: 960 },
    { id: 'build', minutes: 2_400 },
    { id: 'done', minutes: 0 },
  ],
  links: [
    { predecessor: 'design', successor: 'build' },
    { predecessor: 'build', successor: 'done' },
  ],
}
const twice = { kind: 'uniform', low: 2, high: 2 }

describe('portolan compute risk', () => {
  it('plays a plan with its ranges, risks and money, and says what each risk adds', async () => {
    const risks = [
      {
        id: 'R-1',
        name: 'The supplier is late',
        probability: 1,
        effects: [
          { kind: 'factor', activity: 'build', distribution: twice },
          { kind: 'cost', distribution: { kind: 'uniform', low: 500, high: 500 } },
        ],
      },
    ]
    const money = { fixed: 1_000, whileRunning: 1 }
    const ran = await portolan('compute', 'risk', save('plan.json', { plan, risks, money }), '--seed', '7')
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(answers(ran)[0]).toMatchObject({
      file: 'plan.json',
      status: 'complete',
      iterations: 10_000,
      seed: 7,
      finish: {
        planned: '2026-12-01T17:00',
        p80: '2026-12-08T17:00',
        confidence: 0,
        contingencyMinutes: 2_400,
      },
      cost: { planned: 1_000 + 3_360, p80: 1_000 + 5_760 + 500 },
      criticality: [
        { id: 'design', criticality: 1 },
        { id: 'build', criticality: 1 },
        { id: 'done', criticality: 1 },
      ],
      drivers: [{ id: 'R-1', name: 'The supplier is late', finishEffect: 2_400, costEffect: 2_900 }],
      findings: [],
    })
  })

  it('plays a schedule file, alone with one range for all or beside what a JSON file says of it', async () => {
    save('plan.xml', scheduleXml())
    const alone = await portolan('compute', 'risk', path.join(folder.path, 'plan.xml'), '--range', '2,2,2')
    expect(answers(alone)[0]).toMatchObject({
      file: 'plan.xml',
      finish: { planned: '2026-01-06T17:00', p80: '2026-01-08T17:00' },
    })
    const said = save('said.json', {
      file: 'plan.xml',
      ranges: [{ activity: '2', unit: 'factor', distribution: twice }],
    })
    expect(answers(await portolan('compute', 'risk', said))[0]).toMatchObject({
      finish: { p80: '2026-01-07T17:00' },
    })
  })

  it('says what is wrong with a file, and goes on with the next', async () => {
    const [none, odd, good] = [
      save('none.json', {}),
      save('odd.json', { plan: { start: 'soon' } }),
      save('good.json', { plan }),
    ]
    const ran = await portolan('compute', 'risk', none, odd, good)
    expect(ran.code).toBe(1)
    expect(answers(ran).map(({ file, status }) => [file, status])).toEqual([
      ['none.json', 'unread'],
      ['odd.json', 'unread'],
      ['good.json', 'complete'],
    ])
    expect(answers(ran)[0]?.findings[0]?.sentence).toBe(
      'none.json is no input of risk: it has neither "plan" nor "file". "portolan schema risk" tells the form.',
    )
    expect(ran.err).toContain('plan.start is no moment as 2026-11-16T08:00')
  })

  it('refuses iterations and ranges that are none', async () => {
    const file = save('plan.json', { plan })
    expect((await portolan('compute', 'risk', file, '--iterations', '3')).code).toBe(2)
    expect((await portolan('compute', 'risk', file, '--range', '1,0.5,2')).err).toContain(
      'three rising factors',
    )
  })
})

const shared = fileURLToPath(new URL('../../../../shared/data/', import.meta.url))
const real = ['p6-schedules', 'msproject-schedules'].flatMap((name) => filesIn(path.join(shared, name)))

describe.skipIf(real.length === 0)('plans that others saved', () => {
  it('are planned to finish when the scheduling engine says, whatever their calendars and links', async () => {
    const risk = answers(await portolan('compute', 'risk', '--iterations', '16', ...real))
    const dates = (await portolan('compute', 'schedule', ...real)).out.trim().split('\n')
    expect(risk).toHaveLength(dates.length)
    const finishes = dates.map((line) => lastFinish(JSON.parse(line) as Dated))
    const apart = risk.filter(({ finish }, at) => finish !== null && finish?.planned !== finishes[at])
    expect(risk.filter(({ status }) => status === 'complete').length).toBeGreaterThan(30)
    expect(apart.map(({ file }) => file)).toEqual([])
  }, 180_000)
})

type Dated = {
  readonly projects: readonly {
    readonly activities: readonly { readonly summary: boolean; readonly earlyFinish: string | null }[]
  }[]
}

function lastFinish({ projects }: Dated): string | undefined {
  return projects
    .flatMap(({ activities }) => activities)
    .flatMap(({ summary, earlyFinish }) => (summary || earlyFinish === null ? [] : [earlyFinish]))
    .toSorted()
    .at(-1)
}

function filesIn(place: string): readonly string[] {
  if (!existsSync(place)) return []
  return readdirSync(place, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(place, name))
    .filter((file) => /\.(xml|xer)$/i.test(file) && statSync(file).size < 3_000_000)
}
