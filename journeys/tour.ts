import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { root } from '../tools/set-up/places.mjs'
import { openBrowser } from './harness/browser.ts'
import { startServer } from './harness/server.ts'
import { listStops } from './tour/stops.ts'
import { tableOf } from './tour/table.ts'
import { type Seen, states, turns, walk, widths } from './tour/walk.ts'
import { openWorld } from './tour/world.ts'

const { values } = parseArgs({
  options: {
    /** Parts of addresses: what holds one of them is walked. */
    only: { type: 'string', multiple: true, default: [''] },
    /** One width, one state, one of light, dark and de: for those who mend what the whole tour found. */
    width: { type: 'string' },
    state: { type: 'string' },
    turn: { type: 'string' },
  },
})
const folder = path.join(root, 'build', 'tour')

process.exitCode = await tour(values.only)

/** Every address × theme × width × state: a picture of each, and a line for everything that is wrong with it. */
async function tour(only: readonly string[]): Promise<number> {
  const stops = (await listStops()).filter(({ pattern }) => only.some((part) => pattern.includes(part)))
  if (stops.length === 0) {
    console.error(`No address holds “${only.join('” or “')}”.`)
    return 2
  }
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const limits = {
    widths: widths.filter((width) => values.width === undefined || values.width === String(width)),
    states: states.filter((state) => values.state === undefined || values.state === state),
    turns: turns.filter(({ id }) => values.turn === undefined || values.turn === id),
  }
  const sample = limits.states.some((state) => state !== 'empty')
  console.error(`Starting a server ${sample ? 'with the sample organisation ' : ''}…`)
  const [browser, server] = await Promise.all([openBrowser(), startServer({ sample })])
  try {
    const seen = await walk(await openWorld(browser, server, { sample }), stops, { folder, ...limits })
    return report(seen)
  } finally {
    await browser.close()
    await server.stop()
  }
}

function report(seen: readonly Seen[]): number {
  console.log(tableOf(seen))
  const wrong = seen.filter(({ problems }) => problems.length > 0)
  for (const { view, problems } of wrong) for (const problem of problems) console.log(`${view}: ${problem}`)
  console.log(`${seen.length} views, ${wrong.length} with something wrong. The pictures are in build/tour.`)
  return wrong.length === 0 ? 0 : 1
}
