import { Chip, SidePanel, Told, type Tone, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { ImportFinding } from '../../contract/index.ts'
import type { ActivityIndex } from './use-activities.ts'

type Finding = ImportFinding

const tones: Readonly<Record<Finding['severity'], Tone>> = { error: 'bad', warning: 'warn', info: 'none' }
const order = ['error', 'warning', 'info'] as const

export function SeverityChip(props: { of: Finding['severity'] }): ReactNode {
  const say = useWords('schedule')
  return <Chip tone={tones[props.of]}>{say(`severity.${props.of}`)}</Chip>
}

export function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
}

/** What is odd in the plan and was computed anyway; what belongs to an activity leads to it. */
export function FindingsPanel(props: {
  of: readonly Finding[]
  index: ActivityIndex
  onOpen: (activity: string) => void
  onClose: () => void
}): ReactNode {
  const say = useWords('schedule')
  return (
    <SidePanel title={say('findings.title')} width={340} onClose={props.onClose}>
      {props.of.length === 0 ? <p className="p-label schedule-note">{say('findings.none-plan')}</p> : null}
      <ul className="schedule-findings">
        {worstFirst(props.of).map((finding, at) => (
          <li key={at}>
            <SeverityChip of={finding.severity} />
            <span>
              <Told of={finding} />{' '}
              {finding.subject.kind === 'activity' ? (
                <button type="button" className="p-link" onClick={() => props.onOpen(finding.subject.id)}>
                  {props.index.get(finding.subject.id)?.name ?? finding.subject.id}
                </button>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </SidePanel>
  )
}
