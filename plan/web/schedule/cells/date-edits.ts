import type { Day } from '@portolan/quantity'
import type { CellEdit, Say } from '@portolan/ui'
import type { ActivityRow } from '../../../contract/index.ts'
import { needsDay } from '../activity-form.ts'
import { clockOfMoment, dayOfMoment, lastDayOf } from '../words.ts'

type Edit = CellEdit<ActivityRow>
type Row = ActivityRow
/** Why a cell cannot be changed, as a sentence. */
export type Closed = (row: Row) => string | undefined

/** A start that is typed is an actual one where work has begun; else nothing before it, as planning tools write it. */
export function startEdit(closed: Closed): Edit {
  return {
    kind: 'day',
    closed,
    read: (row) => dayOf(row.start),
    write: (row, day) => {
      if (day === null) return { ...row, constraint: isOf(row, 'start') ? null : row.constraint }
      const start = `${day}T${clockOf(row.start, '08:00')}`
      return row.actualStart === null
        ? { ...row, start, constraint: { kind: 'start-no-earlier-than', at: start } }
        : { ...row, start, actualStart: start }
    },
  }
}

export function finishEdit(closed: Closed): Edit {
  return {
    kind: 'day',
    closed,
    read: (row) => (row.finish === null ? null : (lastDayOf(row.finish) as Day)),
    write: (row, day) => {
      if (day === null) return { ...row, constraint: isOf(row, 'finish') ? null : row.constraint }
      const finish = `${day}T${clockOf(row.finish, '17:00')}`
      return row.actualFinish === null
        ? { ...row, finish, constraint: { kind: 'finish-no-earlier-than', at: finish } }
        : { ...row, finish, actualFinish: finish }
    },
  }
}

export function constraintDayEdit(say: Say): Edit {
  return {
    kind: 'day',
    closed: ({ constraint }) =>
      constraint === null || !needsDay(constraint.kind) ? say('cell.no-constraint') : undefined,
    read: ({ constraint }) => dayOf(constraint?.at ?? null),
    write: (row, day) => {
      const { constraint } = row
      if (constraint === null || day === null) return row
      return { ...row, constraint: { ...constraint, at: `${day}T${clockOf(constraint.at, '08:00')}` } }
    },
  }
}

export function actualStartEdit(closed: Closed): Edit {
  return dayEdit(
    (row) => row.actualStart,
    (row, actualStart) =>
      actualStart === null
        ? { ...row, actualStart, actualFinish: null, percent: 0 }
        : { ...row, actualStart: `${dayOfMoment(actualStart)}T${clockOf(row.start, '08:00')}` },
    closed,
  )
}

export function actualFinishEdit(closed: Closed): Edit {
  return dayEdit(
    (row) => row.actualFinish,
    (row, actualFinish) =>
      actualFinish === null
        ? { ...row, actualFinish }
        : { ...row, actualFinish, actualStart: row.actualStart ?? row.start, percent: 100 },
    closed,
  )
}

/** A day that ends something means the hour at which the activity ends anyway. */
export function dayEdit(
  read: (row: Row) => string | null,
  write: (row: Row, moment: string | null) => Row,
  closed?: Closed,
): Edit {
  return {
    kind: 'day',
    ...(closed ? { closed } : {}),
    read: (row) => dayOf(read(row)),
    write: (row, day) =>
      write(row, day === null ? null : `${day}T${clockOf(read(row) ?? row.finish, '17:00')}`),
  }
}

function isOf({ constraint }: Row, end: 'start' | 'finish'): boolean {
  return constraint?.kind.includes(end) === true
}

function dayOf(moment: string | null): Day | null {
  return moment === null ? null : (dayOfMoment(moment) as Day)
}

function clockOf(moment: string | null, otherwise: string): string {
  return moment === null ? otherwise : clockOfMoment(moment)
}
