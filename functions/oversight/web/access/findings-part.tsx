import type { Day } from '@portolan/quantity'
import {
  Age,
  EmptyState,
  ErrorState,
  FilterBar,
  Section,
  Skeleton,
  Told,
  useRead,
  useWords,
} from '@portolan/ui'
import type { ReactNode } from 'react'
import { type AccessFinding, type AccessRule, accessRules, listAccessFindings } from '../../contract/index.ts'
import type { AccessAddress, ChangeAddress } from './address.ts'

/** What an auditor would ask about, rule by rule; each leads to the access of its person. */
export function FindingsPart(props: { address: AccessAddress; onChange: ChangeAddress }): ReactNode {
  const say = useWords('access')
  const { address, onChange } = props
  const { rule } = address
  const { data, problem, again } = useRead(listAccessFindings, {})
  if (problem) return <ErrorState title={say('failed')} problem={problem} onRetry={again} />
  if (data === undefined) return <Skeleton rows={10} />
  if (data.items.length === 0)
    return <EmptyState title={say('no-findings')}>{say('no-findings-says')}</EmptyState>
  const shown = accessRules.filter((one) => rule === undefined || one === rule)
  const choices = data.counts
    .filter(({ findings }) => findings > 0)
    .map((one) => ({ value: one.rule, label: say(`rule.${one.rule}.title`), count: one.findings }))
  return (
    <>
      <FilterBar
        filters={[{ id: 'rule', label: say('rule-filter'), choices }]}
        chosen={{ rule: rule ? [rule] : [] }}
        onChoose={(_, values) => onChange({ rule: accessRules.find((one) => one === values.at(-1)) })}
        onClear={() => onChange({ rule: undefined })}
        found={say('findings', { count: data.items.length })}
      />
      <div className="access-findings">
        {shown.map((one) => (
          <Group
            key={one}
            rule={one}
            findings={data.items.filter((finding) => finding.rule === one)}
            onOpen={(person) => onChange({ person })}
          />
        ))}
      </div>
    </>
  )
}

function Group(props: {
  rule: AccessRule
  findings: readonly AccessFinding[]
  onOpen: (person: string) => void
}): ReactNode {
  const say = useWords('access')
  const { rule, findings, onOpen } = props
  if (findings.length === 0) return null
  return (
    <Section title={say(`rule.${rule}.title`)} right={<span>{findings.length}</span>}>
      <p className="p-label access-why">{say(`rule.${rule}.why`)}</p>
      <ul className="p-list-rows access-lines">
        {findings.map((finding) => (
          <li key={finding.id}>
            <button type="button" className="p-link" onClick={() => onOpen(finding.person.id)}>
              <Told of={finding} />
            </button>
            {finding.since === null ? null : (
              <span className="p-meta">
                <Age of={finding.since as Day} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
