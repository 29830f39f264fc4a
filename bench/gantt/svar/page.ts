import '@svar-ui/react-gantt/all.css'
import { Gantt, Willow } from '@svar-ui/react-gantt'
import { createElement, type ReactNode } from 'react'
import { type GanttPage, openUntil } from '../gantt-page.ts'
import { largePlan, rowsOf } from '../large-plan.ts'

const scales = [
  { unit: 'month', step: 1, format: 'MMMM yyy' },
  { unit: 'week', step: 1, format: 'w' },
] as const

let chart: ReactNode

/** SVAR's Gantt over the same lines and links, all of them open. */
export const page: GanttPage = {
  prepare: (lines) => {
    const schedule = largePlan(lines)
    const { rows } = rowsOf(schedule)
    const tasks = rows.map((row) => ({
      id: row.id,
      text: row.name,
      start: new Date(row.start ?? 0),
      end: new Date(row.finish ?? 0),
      type: row.kind === 'summary' || row.kind === 'milestone' ? row.kind : 'task',
      parent: row.parent ?? 0,
      progress: 0,
      open: row.kind === 'summary',
    }))
    const links = schedule.links.map(({ id, predecessor, successor }) => ({
      id,
      source: predecessor,
      target: successor,
      type: 'e2s' as const,
    }))
    const gantt = createElement(Gantt, { tasks, links, scales: [...scales], cellWidth: 42 })
    chart = createElement(
      Willow,
      { fonts: false },
      createElement('div', { style: { height: '100vh' } }, gantt),
    )
  },
  open: async () => await openUntil(chart, () => document.querySelector('.wx-bar') !== null),
}
