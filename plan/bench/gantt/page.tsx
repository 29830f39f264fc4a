import { startWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { ScheduleView } from '../../contract/index.ts'
import { packSchedule } from '../../domain/index.ts'
import { largePlan, rowsOf } from './large-plan.ts'
import type { BenchPlan } from './screen.tsx'

/** Given by the frame of the page: the plan itself renders nothing into a document. */
declare const showIn: (root: Element, what: ReactNode) => void

/** What the benchmark asks of its page. */
export type GanttPage = {
  /** Makes the plan; nothing of that is measured. */
  prepare: (lines: number) => void
  /** Milliseconds from the first render to the frame that shows bars and lines. */
  open: () => Promise<number>
}

let plan: BenchPlan | undefined

const page: GanttPage = {
  prepare: (lines) => {
    const schedule = largePlan(lines)
    const { rows, finish } = rowsOf(schedule)
    const counts = {
      activities: lines - lines / 20,
      summaries: lines / 20,
      milestones: lines / 20,
      links: schedule.links.length,
      resources: 0,
      assignments: 0,
      calendars: 1,
      completed: 0,
      critical: rows.filter(({ critical }) => critical).length,
    }
    const view: ScheduleView = {
      projectId: '00000000-0000-4000-8000-000000000000',
      name: 'Large plan',
      convention: 'microsoft-project',
      dataDate: '2026-11-16T08:00',
      start: '2025-01-06T08:00',
      finish,
      baselineFinish: null,
      minutesPerDay: 480,
      currency: null,
      counts,
      calendars: [],
      finishDrivers: [],
      findings: [],
      versions: [],
      run: null,
      version: 1,
    }
    plan = { rows, view, network: packSchedule(schedule) }
  },
  open: async () => {
    const root = document.getElementById('root')
    if (root === null || plan === undefined) throw new Error('prepare first')
    const start = performance.now()
    showIn(root, <BenchScreen plan={plan} />)
    for (;;) {
      await new Promise(requestAnimationFrame)
      if (document.querySelector('.p-grid-row') && isDrawn(document.querySelector('canvas'))) break
    }
    return performance.now() - start
  },
}
// Words come with the screens, and want to be started before.
startWords('en', [])
const { BenchScreen } = await import('./screen.tsx')
Object.assign(globalThis, { ganttPage: page })

/** Some ink besides the ground. */
function isDrawn(canvas: HTMLCanvasElement | null): boolean {
  return canvas !== null && canvas.width > 300 && canvas.height > 150
}
