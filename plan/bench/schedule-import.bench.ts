import { setup } from '@portolan/platform/database/testing'
import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import {
  addPortfolio,
  addProject,
  commitSchedule,
  editSchedule,
  listActivities,
  previewSchedule,
  type ScheduleImport,
  showSchedule,
} from '../contract/index.ts'
import { openPlanHouse, type PlanHouse } from '../server/testing/plan-house.ts'
import { largeMspdi } from './large-mspdi.ts'

const GOAL_SECONDS = 6
const GOAL_MEGABYTES = 250
const GOAL_EDIT_MS = 300
const ACTIVITIES = 10_000
const PAGE = 500
const EDITS = 11

/**
 * The way of a schedule through the server on the embedded database: 20 MB dropped, previewed, committed, its first
 * page read; then one edit after another; then the next 20 MB over what stands.
 */
export async function bench(): Promise<number> {
  process.env['NODE_ENV'] = 'test'
  const stop = await setup()
  const house = await openPlanHouse()
  try {
    const { id: portfolioId } = await house.act(addPortfolio, { name: 'Speed' })
    const newProject = async (): Promise<string> =>
      (await house.act(addProject, { portfolioId, fields: { name: 'Move of the data centre' } })).id
    await bring(house, await newProject(), new TextEncoder().encode(largeMspdi(40)))
    const projectId = await newProject()
    const bytes = new TextEncoder().encode(largeMspdi(ACTIVITIES))
    const first = await measured(() => bring(house, projectId, bytes))
    const edits = await editOften(house, projectId)
    const next = new TextEncoder().encode(largeMspdi(ACTIVITIES, 5))
    const second = await measured(() => bring(house, projectId, next))
    const parts = ({ preview, commit, page }: Steps): string =>
      `preview ${inSeconds(preview)}, commit ${inSeconds(commit)}, first page ${inSeconds(page)}`
    const reached =
      first.wall <= GOAL_SECONDS * 1_000 && first.megabytes <= GOAL_MEGABYTES && edits.wall <= GOAL_EDIT_MS
    process.stdout.write(
      [
        `a Microsoft Project file of ${(bytes.length / 1e6).toFixed(1)} MB and ${ACTIVITIES} activities, from bytes to committed and visible`,
        `goal       ${GOAL_SECONDS} s, ${GOAL_MEGABYTES} MB more memory; ${GOAL_EDIT_MS} ms for an edit of such a plan`,
        `reached    ${inSeconds(first.wall)} (${inSeconds(first.cpu)} of CPU), ${first.megabytes.toFixed(0)} MB; an edit ${edits.wall.toFixed(0)} ms (${edits.cpu.toFixed(0)} ms of CPU)`,
        `  first: ${parts(first.result)}; server's own thread held for ${first.held.toFixed(0)} ms at most`,
        `  edits: slowest ${edits.slowest.toFixed(0)} ms of ${EDITS}; held for ${edits.held.toFixed(0)} ms at most; first page after it ${edits.page.toFixed(0)} ms`,
        `  update over it: ${inSeconds(second.wall)} (${inSeconds(second.cpu)} of CPU): ${parts(second.result)}; held for ${second.held.toFixed(0)} ms at most, ${second.megabytes.toFixed(0)} MB`,
        '',
      ].join('\n'),
    )
    return reached ? 0 : 1
  } finally {
    await house.close()
    await stop()
  }
}

type Steps = { readonly preview: number; readonly commit: number; readonly page: number }

async function bring(house: PlanHouse, projectId: string, upload: Uint8Array): Promise<Steps> {
  const dropped = await timed(() =>
    house.act(previewSchedule, { projectId, fileName: 'plan.xml' }, { upload }),
  )
  const { id: importId, version }: ScheduleImport = dropped.result
  const committed = await timed(() => house.act(commitSchedule, { projectId, importId }, { version }))
  const read = await timed(() => readFirstPage(house, projectId))
  return { preview: dropped.wall, commit: committed.wall, page: read.wall }
}

async function readFirstPage(house: PlanHouse, projectId: string): Promise<void> {
  await house.act(showSchedule, { projectId })
  await house.act(listActivities, { projectId, limit: PAGE })
}

type Edited = {
  readonly wall: number
  readonly cpu: number
  readonly slowest: number
  readonly held: number
  readonly page: number
}

/** The median edit: a longer duration, each of another activity. */
async function editOften(house: PlanHouse, projectId: string): Promise<Edited> {
  const each: Measured<number>[] = []
  for (let n = 0; n < EDITS; n += 1) {
    const { version } = await house.act(showSchedule, { projectId })
    const edit = {
      kind: 'activity.set' as const,
      activity: String(3 + n * 20),
      fields: { duration: 4_800 + n },
    }
    each.push(
      await measured(async () => {
        const start = performance.now()
        await house.act(editSchedule, { projectId, edits: [edit] }, { version })
        return performance.now() - start
      }),
    )
  }
  const page = await timed(() => readFirstPage(house, projectId))
  const walls = each.map(({ result }) => result).toSorted((a, b) => a - b)
  return {
    wall: walls[Math.floor(EDITS / 2)] ?? Number.NaN,
    cpu: each.map(({ cpu }) => cpu).toSorted((a, b) => a - b)[Math.floor(EDITS / 2)] ?? Number.NaN,
    slowest: walls.at(-1) ?? Number.NaN,
    held: Math.max(...each.map(({ held }) => held)),
    page: page.wall,
  }
}

type Measured<T> = {
  readonly result: T
  readonly wall: number
  /** Of all threads of this process; the database has its own. */
  readonly cpu: number
  /** Longest time that the server's thread did not turn to anything else. */
  readonly held: number
  readonly megabytes: number
}

async function measured<T>(act: () => Promise<T>): Promise<Measured<T>> {
  globalThis.gc?.()
  const before = { cpu: process.cpuUsage(), memory: process.memoryUsage.rss() }
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  const { result, wall } = await timed(act)
  await new Promise((resolve) => setTimeout(resolve, 20))
  delay.disable()
  const { user, system } = process.cpuUsage(before.cpu)
  // The most there was since the process began: what comes after the first file is told too low, never too high.
  const most = process.resourceUsage().maxRSS * 1_024
  return {
    result,
    wall,
    cpu: (user + system) / 1_000,
    held: Math.max(0, delay.max / 1e6 - 5),
    megabytes: Math.max(0, most - before.memory) / 1e6,
  }
}

async function timed<T>(act: () => Promise<T>): Promise<{ readonly result: T; readonly wall: number }> {
  const start = performance.now()
  const result = await act()
  return { result, wall: performance.now() - start }
}

function inSeconds(milliseconds: number): string {
  return `${(milliseconds / 1_000).toFixed(2)} s`
}
