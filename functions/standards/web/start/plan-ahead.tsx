import type { Project } from '@portolan/plan/contract'
import { day } from '@portolan/quantity'
import { useFormat, useSetting, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { MethodContent, ProjectClass, ProjectWork } from '../../contract/index.ts'
import { layOutStart, type StartPlan } from '../../domain/index.ts'

type Props = {
  readonly of: MethodContent
  readonly size: ProjectClass
  readonly project: Project
  readonly work: ProjectWork | undefined
  readonly checked: boolean
  readonly onCheck: (on: boolean) => void
}

/** The lines that would be written; where there is a plan, which of its lines look like a phase. */
export function PlanAhead(props: Props): ReactNode {
  const say = useWords('start')
  const { of, work, checked, onCheck } = props
  const lines = work?.choices.length ?? 0
  return (
    <section className="start-part">
      <h3>{say('plan.title')}</h3>
      {work === undefined ? (
        <p className="method-note">{say('plan.reading')}</p>
      ) : lines > 0 ? (
        <Alike of={of} work={work} />
      ) : (
        <>
          <label className="method-tick">
            <input type="checkbox" checked={checked} onChange={(event) => onCheck(event.target.checked)} />
            <span>{say('plan.write')}</span>
          </label>
          {checked ? <Lines {...props} /> : null}
        </>
      )}
    </section>
  )
}

function Lines({ of, size, project: { start, finish } }: Props): ReactNode {
  const say = useWords('start')
  const { today } = useSetting()
  const plan = layOutStart(of, {
    class: size,
    phaseId: undefined,
    start: start === null ? null : day(start),
    finish: finish === null ? null : day(finish),
    today,
  })
  return (
    <>
      <p className="method-note">
        {say(`plan.${plan.lengths}`)} {say('plan.says')}
      </p>
      <Table of={plan} />
    </>
  )
}

function Table({ of: { lines } }: { of: StartPlan }): ReactNode {
  const say = useWords('start')
  const format = useFormat()
  const gates = new Map(lines.filter(({ kind }) => kind === 'gate').map((gate) => [gate.phaseId, gate]))
  return (
    <table className="start-lines">
      <thead>
        <tr>
          <th scope="col">{say('plan.phase')}</th>
          <th scope="col">{say('plan.start')}</th>
          <th scope="col">{say('plan.days')}</th>
          <th scope="col">{say('plan.gate')}</th>
        </tr>
      </thead>
      <tbody>
        {lines
          .filter(({ kind }) => kind === 'phase')
          .map(({ id, phaseId, name, start, days, finish }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>{format.day(start)}</td>
              <td className="p-num">{days}</td>
              <td>
                {format.day(finish)} <span className="p-meta">{gates.get(phaseId)?.name}</span>
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  )
}

function Alike({ of, work }: { of: MethodContent; work: ProjectWork }): ReactNode {
  const say = useWords('start')
  const key = (name: string): string => name.trim().toLowerCase()
  const alike = of.phases.flatMap((phase) =>
    work.choices
      .filter(({ name }) => key(name) === key(phase.name))
      .map(({ activity, name }) => ({ activity, name })),
  )
  return (
    <>
      <p className="method-note">{say('plan.there', { count: work.choices.length })}</p>
      <p className="method-note">{say(alike.length === 0 ? 'plan.tie-none' : 'plan.tie')}</p>
      <ul className="start-list">
        {alike.map(({ activity, name }) => (
          <li key={activity}>{name}</li>
        ))}
      </ul>
    </>
  )
}
