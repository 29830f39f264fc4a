import type { Instant } from '@portolan/quantity'
import { Age, Button, Chip, HostedPart, Link, Section, SidePanel, useGo, useWords } from '@portolan/ui'
import { type ReactNode, useState } from 'react'
import type { ScheduleVersion, ScheduleView } from '../../contract/index.ts'
import { VersionChoice } from '../versions/version-choice.tsx'
import type { ChangePlanAddress } from './address.ts'
import { MomentText } from './moment-text.tsx'
import { useCounted } from './use-counted.ts'

/** All versions of the plan, newest first; one can be looked at, any two compared. */
export function VersionsPanel(props: {
  of: ScheduleView
  shown: number
  onChange: ChangePlanAddress
}): ReactNode {
  const say = useWords('schedule')
  const { of, shown, onChange } = props
  return (
    <SidePanel title={say('versions.title')} width={340} onClose={() => onChange({ panel: undefined })}>
      {of.versions.length > 1 ? <CompareTwo of={of} /> : null}
      <Section>
        {of.versions.length === 1 ? <p className="p-label">{say('versions.one')}</p> : null}
        <ol className="schedule-versions">
          {of.versions.map((version, at) => (
            <li key={version.number} data-shown={version.number === shown || undefined}>
              <VersionLine of={version} />
              <HostedPart name="came-of" kind="schedule-version" id={`${of.projectId} ${version.number}`} />
              <p className="p-row">
                {version.number === shown ? (
                  <Chip tone="accent">{say('versions.shown')}</Chip>
                ) : (
                  <button
                    type="button"
                    className="p-link"
                    onClick={() =>
                      onChange({ number: version.number === of.version ? undefined : version.number })
                    }
                  >
                    {say('versions.look-at', { number: version.number })}
                  </button>
                )}
                <WithBefore of={version} before={of.versions[at + 1]} projectId={of.projectId} />
              </p>
            </li>
          ))}
        </ol>
      </Section>
    </SidePanel>
  )
}

function VersionLine(props: { of: ScheduleVersion }): ReactNode {
  const say = useWords('schedule')
  const counted = useCounted()
  const { of } = props
  return (
    <>
      <p className="schedule-version-head">
        <strong>{say('versions.number', { number: of.number })}</strong>
        <span className="p-label">
          {of.by} · <Age of={of.at as Instant} />
        </span>
      </p>
      <p className="schedule-source">{of.source}</p>
      <p className="p-label">
        {say('column.finish')} <MomentText of={of.finish} end />
        {of.dataDate === null ? null : (
          <>
            {' · '}
            {say('line.data-date')} <MomentText of={of.dataDate} />
          </>
        )}
        {' · '}
        {counted('versions.activities', of.activities)}
      </p>
    </>
  )
}

function WithBefore(props: {
  of: ScheduleVersion
  before: ScheduleVersion | undefined
  projectId: string
}): ReactNode {
  const say = useWords('schedule')
  if (!props.before) return null
  return (
    <Link
      to="/projects/$projectId/schedule-comparison"
      params={{ projectId: props.projectId }}
      search={{ from: props.before.number, to: props.of.number }}
    >
      {say('versions.with-before', { number: props.before.number })}
    </Link>
  )
}

function CompareTwo(props: { of: ScheduleView }): ReactNode {
  const say = useWords('schedule')
  const go = useGo()
  const { versions, projectId } = props.of
  const [from, setFrom] = useState(versions[1]?.number ?? 1)
  const [to, setTo] = useState(versions[0]?.number ?? 1)
  return (
    <Section title={say('versions.compare-title')}>
      <div className="schedule-pair">
        <VersionChoice
          say={say}
          label={say('versions.from')}
          versions={versions}
          value={from}
          onChoose={setFrom}
        />
        <VersionChoice say={say} label={say('versions.to')} versions={versions} value={to} onChoose={setTo} />
        <Button
          disabled={from === to}
          onClick={() => go('/projects/$projectId/schedule-comparison', { projectId }, { from, to })}
        >
          {say('versions.compare')}
        </Button>
      </div>
    </Section>
  )
}
