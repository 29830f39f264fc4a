import '../question/texts.ts'
import type { Day } from '@portolan/quantity'
import { DayText, useFormat, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { Decision, Impact, OptionShown, PlanMoves } from '../../contract/index.ts'

type Lines = { readonly of: Decision; readonly impactOf: (option: OptionShown) => Impact | null }

/** What options make of schedules: how many activities move, and each milestone that does. */
export function PlanLines({ of, impactOf }: Lines): ReactNode {
  const say = useWords('questions')
  const { number } = useFormat()
  const plans = of.options.map((option) => ({ option, plans: impactOf(option)?.plans ?? [] }))
  const projects = [...new Map(plans.flatMap((one) => one.plans).map(({ project }) => [project.id, project]))]
  const counts = ['moved', 'added', 'removed'] as const
  return projects.flatMap(([projectId, project]) => {
    const inOption = plans.map(({ option, plans: all }) => ({
      option,
      plan: all.find((one) => one.project.id === projectId),
    }))
    const named = projects.length > 1 ? `${project.name}: ` : ''
    const milestones = [
      ...new Set(inOption.flatMap(({ plan }) => plan?.milestones.map(({ name }) => name) ?? [])),
    ]
    return [
      ...counts
        .filter((count) => count === 'moved' || inOption.some(({ plan }) => (plan?.[count] ?? 0) > 0))
        .map((count) => (
          <tr key={`${projectId} ${count}`}>
            <th scope="row">
              {named}
              {say(`moves.${count}`)}
            </th>
            {inOption.map(({ option, plan }) => (
              <td key={option.number} data-chosen={of.chosen?.number === option.number || undefined}>
                {plan === undefined ? (
                  <span className="p-label">–</span>
                ) : (
                  <strong>{number(plan[count])}</strong>
                )}
              </td>
            ))}
          </tr>
        )),
      ...milestones.map((name) => (
        <tr key={`${projectId} milestone ${name}`}>
          <th scope="row">
            {named}
            {name}
          </th>
          {inOption.map(({ option, plan }) => (
            <td key={option.number} data-chosen={of.chosen?.number === option.number || undefined}>
              <Milestone of={plan} name={name} />
            </td>
          ))}
        </tr>
      )),
    ]
  })
}

function Milestone(props: { of: PlanMoves | undefined; name: string }): ReactNode {
  const say = useWords('decisions')
  const format = useFormat()
  const move = props.of?.milestones.find(({ name }) => name === props.name)
  if (move === undefined) return <span className="p-label">–</span>
  return (
    <>
      <strong>{move.after === null ? say('change.nothing') : <DayText of={move.after as Day} />}</strong>
      {move.before === null ? null : (
        <span className="p-meta decision-was">
          {say('change.was', { value: format.day(move.before as Day) })}
        </span>
      )}
    </>
  )
}
