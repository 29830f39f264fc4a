import type { Day } from '@portolan/quantity'
import type { CellEdit, Choice, Say } from '@portolan/ui'
import { investmentStates, type ProjectRow, statesByEdit } from '../../contract/index.ts'

export type EditChoices = {
  readonly organisations: readonly Choice[]
  readonly people: readonly Choice[]
  readonly ratings: readonly Choice[]
  /** Programmes belong to a portfolio. */
  readonly programmes: (portfolioId: string) => readonly Choice[]
  readonly currency: string
}

type Named = { readonly id: string; readonly name: string } | null

/** How the columns of a list of projects are edited, by the id of the column. */
export function projectEdits<Row extends ProjectRow>(
  say: Say,
  choices: EditChoices,
): Readonly<Record<string, CellEdit<Row>>> {
  const named = (value: string | null, list: readonly Choice[]): Named => {
    const found = list.find((one) => one.value === value)
    return found ? { id: found.value, name: found.label } : null
  }
  const text = (field: 'code' | 'category' | 'phase', longest: number): CellEdit<Row> => ({
    kind: 'text',
    longest,
    read: (row) => row[field],
    write: (row, value) => ({ ...row, [field]: value }),
  })
  return {
    name: {
      kind: 'text',
      longest: 500,
      needed: true,
      read: (row) => row.name,
      write: (row, name) => ({ ...row, name: name ?? '' }),
    },
    code: text('code', 80),
    category: text('category', 200),
    phase: text('phase', 200),
    organisation: {
      kind: 'choice',
      choices: choices.organisations,
      read: (row) => row.organisation?.id ?? null,
      write: (row, value) => ({ ...row, organisation: named(value, choices.organisations) }),
    },
    programme: {
      kind: 'choice',
      choices: (row) => choices.programmes(row.portfolio.id),
      read: (row) => row.programme?.id ?? null,
      write: (row, value) => ({ ...row, programme: named(value, choices.programmes(row.portfolio.id)) }),
    },
    manager: {
      kind: 'choice',
      choices: choices.people,
      read: (row) => row.manager?.id ?? null,
      write: (row, value) => ({ ...row, manager: named(value, choices.people) }),
    },
    state: {
      kind: 'choice',
      needed: true,
      choices: (row) =>
        statesByEdit(row.state).map((value) => ({ value, label: say(`plan:state.${value}`) })),
      read: (row) => row.state,
      write: (row, value) => ({ ...row, state: investmentStates.find((one) => one === value) ?? row.state }),
    },
    start: {
      kind: 'day',
      read: (row) => row.start as Day | null,
      write: (row, start) => ({ ...row, start }),
      check: (value, row) => beforeStart(say, value, row.finish),
    },
    finish: {
      kind: 'day',
      read: (row) => row.finish as Day | null,
      write: (row, finish) => ({ ...row, finish }),
      check: (value, row) => beforeStart(say, row.start, value),
    },
    cost: {
      kind: 'money',
      currency: choices.currency,
      least: 0,
      read: (row) => row.cost,
      write: (row, cost) => ({ ...row, cost }),
    },
    reported: {
      kind: 'choice',
      // A report stays on record: another one follows it, none takes it away.
      needed: true,
      choices: choices.ratings,
      read: (row) => (row.reported ? ratingKey(row.reported) : null),
      write: (row, value) => ({ ...row, reported: value === null ? row.reported : ratingOfKey(value, row) }),
    },
  }
}

function beforeStart(say: Say, start: string | null, finish: string | null): string | undefined {
  return start !== null && finish !== null && finish < start ? say('finish-before-start') : undefined
}

type Rating = NonNullable<ProjectRow['reported']>

/** A word means something within its scale only: both make the choice. */
export function ratingKey({ raw, scale, step, steps }: Rating): string {
  return JSON.stringify([raw, scale, step, steps])
}

function ratingOfKey(key: string, row: ProjectRow): Rating {
  const [raw, scale, step, steps] = JSON.parse(key) as [string, string | null, number | null, number | null]
  return { raw, scale, step, steps, asOf: row.reported?.asOf ?? '', byWhom: row.reported?.byWhom ?? '' }
}
