import type { ActivityRow, ScheduleView } from '@portolan/plan/contract'
import { packSchedule } from '@portolan/plan/domain'
import { startWords } from '@portolan/ui'
import { createElement, type FunctionComponent } from 'react'
import { type GanttPage, openUntil } from '../gantt-page.ts'
import { largePlan, rowsOf } from '../large-plan.ts'

type Plan = {
  readonly rows: readonly ActivityRow[]
  readonly view: ScheduleView
  readonly network: string
}

// Words come with the screens, and want to be started before.
startWords('en', [])

export function page(PlanScreen: FunctionComponent<{ plan: Plan }>): GanttPage {
  let plan: Plan | undefined
  return {
    prepare: (lines) => {
      plan = planOf(lines)
    },
    open: async () => {
      if (plan === undefined) throw new Error('prepare first')
      const shown = (): boolean =>
        document.querySelector('.p-grid-row') !== null && isDrawn(document.querySelector('canvas'))
      return await openUntil(createElement(PlanScreen, { plan }), shown)
    },
  }
}

function planOf(lines: number): Plan {
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
  return { rows, view, network: JSON.stringify({ number: 1, network: packSchedule(schedule) }) }
}

/** Ink of more than one colour on the first lines. */
function isDrawn(canvas: HTMLCanvasElement | null): boolean {
  const on = canvas === null || canvas.width <= 300 ? null : canvas.getContext('2d', { alpha: false })
  if (!on) return false
  const { data } = on.getImageData(0, 46, 300, 100)
  const pixels = new Uint32Array(data.buffer)
  return new Set(pixels).size > 3
}
