import type { Browser } from 'playwright'
import { openBrowser } from '../../journeys/harness/browser.ts'
import { buildSite } from '../../journeys/harness/site.ts'
import { startBare } from './bare-server.ts'
import { type CpuTime, cpuTime } from './cpu-time.ts'
import { type LargeServer, startLargeServer } from './large-server.ts'
import { load, type Times } from './load.ts'
import { open, openLeast, type Signed, signIn } from './opening.ts'

const size = { calls: 200, connections: 16 }
const OPENINGS = 9

type Question = { readonly name: string; readonly path: string; readonly goal: number; readonly anew?: true }

const questions: readonly Question[] = [
  { name: 'page of the portfolio, as the browser asks for it', path: '/api/portfolio?limit=50', goal: 150 },
  { name: 'page of the portfolio', path: '/api/portfolio?limit=100', goal: 150 },
  // Pages of 1 to 200 rows: nobody is given what another has just been given.
  { name: 'pages of the portfolio, each another one', path: '/api/portfolio?limit=', goal: 150, anew: true },
  { name: 'totals of the portfolio', path: '/api/portfolio/totals', goal: 150 },
  { name: 'trend of the portfolio', path: '/api/portfolio/trend', goal: 300 },
  { name: 'changes of the portfolio', path: '/api/portfolio/changes', goal: 300 },
]

const goals = { firstPaint: 700, interactive: 1000 }

/**
 * 5,000 projects, a million activities and registers of four years on a server that has just started, as a person who
 * sees 30 % of them: what the server answers under load, and when the page of the portfolio is there.
 */
export async function bench(): Promise<number> {
  await buildSite()
  const browser = await openBrowser()
  const server = await startLargeServer((line) => process.stderr.write(`${line}\n`))
  let stopped = false
  try {
    const signed = await signIn(browser, server.link)
    const answered = await askAll(server, signed)
    const opened = await openMany(browser, server, signed)
    const { tenantId, personId } = server.filled
    await server.halt()
    const bare = await startBare(server.dataFolder, tenantId, personId)
    const reference = await load(bare.url, {}, size)
    await bare.stop()
    stopped = true
    return report(answered, reference, opened)
  } finally {
    await browser.close()
    if (!stopped) await server.halt()
    server.clear()
  }
}

type Answered = { readonly question: Question; readonly times: Times; readonly cpu: CpuTime }

async function askAll(
  { origin, processId, dataFolder }: LargeServer,
  { cookie }: Signed,
): Promise<readonly Answered[]> {
  const answered: Answered[] = []
  for (const question of questions) {
    const url = `${origin}${question.path}`
    const before = cpuTime(processId, dataFolder)
    const times = await load(question.anew ? (call) => `${url}${call + 1}` : url, { cookie }, size)
    const after = cpuTime(processId, dataFolder)
    const cpu = {
      server: (after.server - before.server) / size.calls,
      database: (after.database - before.database) / size.calls,
    }
    answered.push({ question, times, cpu })
  }
  return answered
}

type Opened = {
  readonly firstPaint: readonly number[]
  readonly interactive: readonly number[]
  readonly least: readonly number[]
}

async function openMany(browser: Browser, { origin }: LargeServer, signed: Signed): Promise<Opened> {
  const opened = { firstPaint: [] as number[], interactive: [] as number[], least: [] as number[] }
  for (let i = 0; i < OPENINGS; i += 1) {
    const { firstPaint, interactive } = await open(browser, `${origin}/portfolio`, signed)
    opened.firstPaint.push(firstPaint)
    opened.interactive.push(interactive)
    opened.least.push(await openLeast(browser, origin))
  }
  return opened
}

function report(answered: readonly Answered[], reference: Times, opened: Opened): number {
  const blocks = [
    ...answered.map(({ question, times, cpu }) => ({
      title: `${question.name}, 5,000 projects and 1 M activities, sees 30 %, p95 of ${size.calls} calls at ${size.connections} connections`,
      goal: question.goal,
      reached: times.p95,
      more: `(median ${ms(times.median)}, ${(times.bytes / 1000).toFixed(0)} kB; of a processor for each call: server ${cpu.server.toFixed(1)} ms, database ${cpu.database.toFixed(1)} ms)`,
      reference: `${ms(reference.p95)} (node:http and one pg query of the same 100 rows)`,
    })),
    {
      title: 'first paint of the portfolio, empty cache, median',
      goal: goals.firstPaint,
      reached: median(opened.firstPaint),
      more: `(worst of ${OPENINGS}: ${ms(Math.max(...opened.firstPaint))})`,
      reference: `${ms(median(opened.least))} (a line of JSON from the same server)`,
    },
    {
      title: 'dashboard interactive: figures shown and the first row answers a click, empty cache, median',
      goal: goals.interactive,
      reached: median(opened.interactive),
      more: `(worst of ${OPENINGS}: ${ms(Math.max(...opened.interactive))})`,
      reference: `${ms(median(opened.least))} (a line of JSON from the same server)`,
    },
  ]
  for (const block of blocks)
    process.stdout.write(
      [
        block.title,
        `goal       ${ms(block.goal)}`,
        `reached    ${ms(block.reached)} ${block.more}`,
        `reference  ${block.reference}`,
        `met        ${block.reached <= block.goal ? 'yes' : 'no'}`,
        '',
        '',
      ].join('\n'),
    )
  return blocks.every(({ reached, goal }) => reached <= goal) ? 0 : 1
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN
}

function ms(time: number): string {
  return `${time.toFixed(0)} ms`
}
