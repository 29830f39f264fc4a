import type { Day, Instant } from '@portolan/quantity'
import {
  Age,
  Chip,
  ConfirmButton,
  Link,
  Section,
  SidePanel,
  useCall,
  useFormat,
  useProblemWords,
  useToast,
  useWords,
  useWrite,
} from '@portolan/ui'
import { type ReactNode, useState } from 'react'
import { type ScopeVersion, type ScopeView, showScopeImport, undoScope } from '../../contract/index.ts'
import type { ChangeScopeAddress } from './address.ts'
import { useCounted } from './use-counted.ts'

/** All versions of the scope, newest first; two can be compared, the last can be taken back. */
export function VersionsPanel(props: {
  of: ScopeView
  mayEdit: boolean
  onChange: ChangeScopeAddress
}): ReactNode {
  const say = useWords('scope')
  const { of, onChange } = props
  return (
    <SidePanel title={say('versions.title')} width={340} onClose={() => onChange({ panel: undefined })}>
      <Section>
        <ol className="schedule-versions">
          {of.versions.map((version, at) => (
            <li key={version.number} data-shown={version.number === of.version || undefined}>
              <VersionLine of={version} />
              <p className="p-row">
                {at === 0 ? <Chip tone="accent">{say('versions.stands')}</Chip> : null}
                <WithBefore of={version} before={of.versions[at + 1]} projectId={of.projectId} />
              </p>
              {at === 0 && props.mayEdit ? (
                <div className="p-row">
                  <Undo of={version} projectId={of.projectId} />
                </div>
              ) : null}
            </li>
          ))}
        </ol>
      </Section>
    </SidePanel>
  )
}

function VersionLine(props: { of: ScopeVersion }): ReactNode {
  const say = useWords('scope')
  const counted = useCounted()
  const format = useFormat()
  const { of } = props
  const { counts } = of
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
        {say('versions.as-of', { day: format.day(of.asOf as Day) })} ·{' '}
        {counts.items === 0
          ? counted('versions.sprints', counts.sprints)
          : say(`versions.accepted-${counts.unit}`, {
              accepted: format.number(counts.acceptedTotal),
              total: format.number(counts.total),
            })}
      </p>
    </>
  )
}

function WithBefore(props: {
  of: ScopeVersion
  before: ScopeVersion | undefined
  projectId: string
}): ReactNode {
  const say = useWords('scope')
  if (!props.before) return null
  return (
    <Link
      to="/projects/$projectId/scope-comparison"
      params={{ projectId: props.projectId }}
      search={{ from: props.before.number, to: props.of.number }}
    >
      {say('versions.with-before', { number: props.before.number })}
    </Link>
  )
}

/** Takes the last import back. Its version is read first: whoever undoes from a list has not seen it. */
function Undo(props: { of: ScopeVersion; projectId: string }): ReactNode {
  const say = useWords('scope')
  const call = useCall()
  const toast = useToast()
  const tellProblem = useProblemWords()
  const { run } = useWrite(undoScope)
  const [busy, setBusy] = useState(false)
  const key = { projectId: props.projectId, importId: props.of.importId }
  const undo = async (): Promise<void> => {
    setBusy(true)
    try {
      const { version, fileName } = await call(showScopeImport, key)
      await run(key, { ifMatch: version })
      toast({ sentence: say('versions.undone', { name: fileName }) })
    } catch (problem) {
      toast({
        sentence: tellProblem(problem, say('versions.not-undone')),
        tone: 'bad',
      })
    } finally {
      setBusy(false)
    }
  }
  return (
    <ConfirmButton
      size="small"
      busy={busy}
      consequence={say('versions.undo-consequence')}
      confirm={say('versions.undo')}
      onConfirm={() => void undo()}
    >
      {say('versions.undo')}
    </ConfirmButton>
  )
}
