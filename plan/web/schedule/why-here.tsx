import { ErrorState, Section, Skeleton, useRead, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import { type DriverStep, explainActivity } from '../../contract/index.ts'
import type { PlanSetting } from './activity-cells.tsx'
import { MomentText } from './moment-text.tsx'
import { stepText } from './step-text.ts'

/** What set the dates of an activity, driver by driver back to the start. */
export function WhyHere(props: {
  projectId: string
  activity: string
  number: number | undefined
  setting: PlanSetting
  onOpen: (activity: string) => void
}): ReactNode {
  const say = useWords('schedule')
  const { projectId, activity, number } = props
  const read = useRead(
    explainActivity,
    { projectId, activity, ...(number === undefined ? {} : { number }) },
    { keep: false },
  )
  return (
    <Section title={say('why.title')}>
      {read.problem ? (
        <ErrorState title={say('why.failed')} problem={read.problem} onRetry={read.again} />
      ) : !read.data ? (
        <Skeleton rows={3} height={40} />
      ) : read.data.steps.length === 0 ? (
        <p className="p-label">{say('why.none')}</p>
      ) : (
        <ol className="schedule-why">
          {read.data.steps.map((step, at) => (
            <li key={`${step.activity}-${at}`}>
              <span className="schedule-why-head">
                {step.activity === activity ? (
                  <strong className="p-cut" title={step.name}>
                    {step.name}
                  </strong>
                ) : (
                  <button
                    type="button"
                    className="p-link p-cut"
                    aria-label={say('panel.open', { name: step.name })}
                    title={step.name}
                    onClick={() => props.onOpen(step.activity)}
                  >
                    {step.name}
                  </button>
                )}
                <MomentText of={step.earlyStart} />
              </span>
              <span className="p-label">{sentenceOf(step, read.data?.steps ?? [], props.setting)}</span>
            </li>
          ))}
        </ol>
      )}
    </Section>
  )
}

function sentenceOf(step: DriverStep, steps: readonly DriverStep[], setting: PlanSetting): string {
  const { activity, id } = step.driver
  const row = setting.index.get(step.activity)
  const other =
    activity === null
      ? undefined
      : (setting.index.get(activity)?.name ?? steps.find((one) => one.activity === activity)?.name)
  return stepText(step, { ...setting, link: row?.predecessors.find((link) => link.id === id), other })
}
