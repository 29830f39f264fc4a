import { openBrowser } from '../../journeys/harness/browser.ts'
import { startBare } from '../portfolio/bare-server.ts'
import { startLargeServer } from '../portfolio/large-server.ts'
import { load, type Times } from '../portfolio/load.ts'
import { signIn } from '../portfolio/opening.ts'
import { buildSite } from '../../journeys/harness/site.ts'

const size = { calls: 200, connections: 16 }
const GOAL_MS = 300
const fillFile = 'apps/server/bench/fill-compliance.ts'

type Question = { readonly name: string; readonly path: string; readonly anew?: true }

const questions: readonly Question[] = [
  { name: 'page of compliance, as the browser asks for it', path: '/api/compliance?limit=50' },
  // Pages of 1 to 200 rows: nobody is given what another has just been given.
  { name: 'pages of compliance, each another one', path: '/api/compliance?limit=', anew: true },
  { name: 'compliance in all, by unit and control by control', path: '/api/compliance/summary' },
  // Words that everything fits or nothing: each is answered anew.
  {
    name: 'the same of what is searched for, each another one',
    path: '/api/compliance/summary?search=',
    anew: true,
  },
]

/** 1,000 projects with 40 controls each on a server that has just started, as a person who sees 30 % of them. */
export async function bench(): Promise<number> {
  await buildSite()
  const browser = await openBrowser()
  const server = await startLargeServer((line) => process.stderr.write(`${line}\n`), fillFile)
  let stopped = false
  try {
    const { cookie } = await signIn(browser, server.link)
    const answered: { readonly question: Question; readonly times: Times }[] = []
    for (const question of questions) {
      const url = `${server.origin}${question.path}`
      const address = question.anew ? (call: number) => `${url}${call + 1}` : url
      answered.push({ question, times: await load(address, { cookie }, size) })
    }
    const { tenantId, personId } = server.filled
    await server.halt()
    const bare = await startBare(server.dataFolder, tenantId, personId)
    const reference = await load(bare.url, {}, size)
    await bare.stop()
    stopped = true
    return report(answered, reference)
  } finally {
    await browser.close()
    if (!stopped) await server.halt()
    server.clear()
  }
}

function report(
  answered: readonly { readonly question: Question; readonly times: Times }[],
  reference: Times,
): number {
  for (const { question, times } of answered)
    process.stdout.write(
      [
        `${question.name}, 1,000 projects × 40 controls, sees 30 %, p95 of ${size.calls} calls at ${size.connections} connections`,
        `goal       ${GOAL_MS} ms`,
        `reached    ${ms(times.p95)} (median ${ms(times.median)}, ${(times.bytes / 1000).toFixed(0)} kB)`,
        `reference  ${ms(reference.p95)} (node:http and one pg query of the same first 100 projects)`,
        `met        ${times.p95 <= GOAL_MS ? 'yes' : 'no'}`,
        '',
        '',
      ].join('\n'),
    )
  return answered.every(({ times }) => times.p95 <= GOAL_MS) ? 0 : 1
}

function ms(time: number): string {
  return `${time.toFixed(0)} ms`
}
