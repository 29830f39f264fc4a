import { Button, Section, useWords } from '@portolan/ui'
import { type ReactNode, useId, useState } from 'react'
import type { ProjectForm } from './project-form.ts'

type Field = keyof ProjectForm

/** Both values of every field that two people changed: nobody's work is lost without being seen. */
export function Conflict(props: {
  mine: ProjectForm
  now: ProjectForm
  changed: readonly Field[]
  units: readonly { readonly id: string; readonly name: string }[]
  busy: boolean
  onKeep: (fields: readonly Field[]) => Promise<unknown>
  onLeave: () => void
}): ReactNode {
  const say = useWords('plan')
  const group = useId()
  const [kept, setKept] = useState<ReadonlySet<Field>>(new Set(props.changed))
  const shown = (form: ProjectForm, field: Field): string => {
    const value = form[field] ?? ''
    if (field === 'organisationId') return props.units.find(({ id }) => id === value)?.name ?? '–'
    return field === 'state' ? say(`state.${value}`) : value || '–'
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
      <div className="plan-table">
        <table>
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
                <th scope="row">{say(`field.${field === 'organisationId' ? 'organisation' : field}`)}</th>
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
      </div>
      <div className="p-row plan-conflict-end">
        <Button
          kind="first"
          busy={props.busy}
          disabled={kept.size === 0}
          onClick={() => void props.onKeep([...kept]).catch(() => undefined)}
        >
          {say('conflict.save')}
        </Button>
        <Button onClick={props.onLeave}>{say('conflict.leave')}</Button>
      </div>
    </Section>
  )
}
