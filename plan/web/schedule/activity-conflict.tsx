import { Button, Section, useWords } from '@portolan/ui'
import { type ReactNode, useId, useState } from 'react'
import type { ActivityForm } from './activity-form.ts'

type Field = keyof ActivityForm

/** Both values of every field that two people changed: nobody's work is lost without being seen. */
export function ActivityConflict(props: {
  mine: ActivityForm
  now: ActivityForm
  changed: readonly Field[]
  busy: boolean
  onKeep: (fields: readonly Field[]) => void
  onLeave: () => void
}): ReactNode {
  const say = useWords('schedule')
  const group = useId()
  const [kept, setKept] = useState<ReadonlySet<Field>>(new Set(props.changed))
  const shown = (form: ActivityForm, field: Field): string => {
    const value = form[field]
    if (field === 'constraint') return say(`constraint.${form.constraint}`)
    return value === undefined || value === '' ? '–' : String(value)
  }
  const choose = (field: Field, mine: boolean): void => {
    const next = new Set(kept)
    if (mine) next.add(field)
    else next.delete(field)
    setKept(next)
  }
  return (
    <Section title={say('conflict.title')}>
      <p className="p-label" role="alert">
        {say('conflict.words')}
      </p>
      <table className="schedule-table">
        <thead>
          <tr>
            <th scope="col">{say('conflict.field')}</th>
            <th scope="col">{say('conflict.yours')}</th>
            <th scope="col">{say('conflict.theirs')}</th>
          </tr>
        </thead>
        <tbody>
          {props.changed.map((field) => (
            <tr key={field}>
              <th scope="row">{say(fieldWords[field])}</th>
              {[true, false].map((mine) => (
                <td key={String(mine)} data-chosen={kept.has(field) === mine || undefined}>
                  <label>
                    <input
                      type="radio"
                      name={`${group}-${field}`}
                      checked={kept.has(field) === mine}
                      onChange={() => choose(field, mine)}
                    />{' '}
                    {shown(mine ? props.mine : props.now, field)}
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div className="p-row schedule-conflict-end">
        <Button
          kind="first"
          busy={props.busy}
          disabled={kept.size === 0}
          onClick={() => props.onKeep([...kept])}
        >
          {say('conflict.save')}
        </Button>
        <Button onClick={props.onLeave}>{say('conflict.leave')}</Button>
      </div>
    </Section>
  )
}

const fieldWords: Readonly<Record<Field, string>> = {
  name: 'form.name',
  duration: 'form.duration',
  percent: 'form.percent',
  constraint: 'form.constraint',
  constraintAt: 'form.constraint-at',
  deadline: 'form.deadline',
}
