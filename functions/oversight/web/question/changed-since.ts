import type { FieldChange, Impact } from '../../contract/index.ts'

export type Tried = { readonly number: number; readonly impact: Impact | null }

/** What an option would make of one field, then and today; null: it would not change. */
export type ChangedLine = {
  readonly option: number
  readonly field: string
  readonly unit: string
  readonly asked: FieldChange['after']
  readonly now: FieldChange['after']
}

/** That a version of the plan has another number says nothing of what is asked. */
const without = ['schedule']

/** Where the options of a question that is asked anew would do something else today than when it was asked. */
export function changedSince(asked: readonly Tried[], now: readonly Tried[]): readonly ChangedLine[] {
  return now.flatMap(({ number, impact }) => {
    const before = asked.find((one) => one.number === number)?.impact ?? null
    if (impact === null || before === null || !impact.possible) return []
    return fieldsOf([before, impact]).flatMap((key): ChangedLine[] => {
      const [was, is] = [changeIn(before, key), changeIn(impact, key)]
      const one = is ?? was
      if (one === undefined || one.hidden || (was?.after ?? null) === (is?.after ?? null)) return []
      return [
        {
          option: number,
          field: one.field,
          unit: one.unit,
          asked: was?.after ?? null,
          now: is?.after ?? null,
        },
      ]
    })
  })
}

function fieldsOf(impacts: readonly Impact[]): readonly string[] {
  const changes = impacts.flatMap((impact) => impact.changes)
  return [...new Set(changes.filter(({ field }) => !without.includes(field)).map(keyOf))]
}

function changeIn({ changes }: Impact, key: string): FieldChange | undefined {
  return changes.find((change) => keyOf(change) === key)
}

function keyOf({ project, field }: FieldChange): string {
  return `${project?.id ?? ''} ${field}`
}
