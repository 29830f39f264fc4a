/**
 * A page with SVAR's Gantt (MIT) over the same lines, written where it is built: it is no dependency of this
 * house, and stands beside ours only where somebody has installed it.
 */
export const svarPage = (largePlan: string): string => `
import { createElement } from 'react'
import { Gantt, Willow } from '@svar-ui/react-gantt'
import '@svar-ui/react-gantt/all.css'
import { largePlan, rowsOf } from ${JSON.stringify(largePlan)}

let tasks = []
let links = []
globalThis.ganttPage = {
  prepare: (lines) => {
    const schedule = largePlan(lines)
    const { rows } = rowsOf(schedule)
    tasks = rows.map((row) => ({
      id: row.id,
      text: row.name,
      start: new Date(row.start),
      end: new Date(row.finish),
      type: row.kind === 'summary' ? 'summary' : row.kind === 'milestone' ? 'milestone' : 'task',
      parent: row.parent ?? 0,
      progress: 0,
      open: true,
    }))
    links = schedule.links.map((link) => ({ id: link.id, source: link.predecessor, target: link.successor, type: 'e2s' }))
  },
  open: async () => {
    const start = performance.now()
    showIn(document.getElementById('root'),
      createElement(Willow, null, createElement('div', { style: { height: '100vh' } },
        createElement(Gantt, { tasks, links, scales: [{ unit: 'month', step: 1, format: 'MMMM yyy' }, { unit: 'week', step: 1, format: 'w' }], cellWidth: 42 }))),
    )
    for (;;) {
      await new Promise(requestAnimationFrame)
      if (document.querySelector('.wx-bar')) break
    }
    return performance.now() - start
  },
}
`
