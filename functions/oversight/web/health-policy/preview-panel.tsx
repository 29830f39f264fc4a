import {
  ErrorState,
  Figure,
  Link,
  SidePanel,
  Skeleton,
  StatusChip,
  StatusPair,
  useRead,
  useWords,
} from '@portolan/ui'
import type { ReactNode } from 'react'
import {
  type HealthPolicyPreview,
  type HealthPolicyShown,
  previewHealthPolicy,
  type ShownStatus,
  shownStatuses,
} from '../../contract/index.ts'
import { statusWord, toneOf } from '../words.ts'
import { Changes } from './changes.tsx'

/** Which projects would change their colour today, and by which rule. */
export function PreviewPanel({ of, onClose }: { of: HealthPolicyShown; onClose: () => void }): ReactNode {
  const say = useWords('limits')
  const read = useRead(previewHealthPolicy, {}, { keep: false })
  return (
    <SidePanel title={say('preview.title')} width={440} onClose={onClose}>
      <div className="limits-panel">
        {of.draft === null ? null : <Changes of={of.draft.changes} />}
        {read.data !== undefined ? (
          <Told of={read.data} />
        ) : read.problem === undefined ? (
          <Skeleton rows={8} />
        ) : (
          <ErrorState title={say('failed')} problem={read.problem} onRetry={read.again} />
        )}
      </div>
    </SidePanel>
  )
}

function Told({ of }: { of: HealthPolicyPreview }): ReactNode {
  const say = useWords('limits')
  return (
    <>
      <p className="p-label">{say('preview.judged', { count: of.projects })}</p>
      <Counts of={of} />
      {of.changes.length === 0 ? (
        <p>{say('preview.none')}</p>
      ) : (
        <p className="p-label">
          {say('preview.worse', { count: of.worse })} · {say('preview.better', { count: of.better })}
        </p>
      )}
      <ul className="limits-changes">
        {of.changes.map((one) => (
          <Change key={one.project.id} of={one} />
        ))}
      </ul>
      {of.more > 0 ? <p className="p-meta">{say('preview.more', { count: of.more })}</p> : null}
    </>
  )
}

/** How many projects have each colour, now and then. */
function Counts({ of }: { of: HealthPolicyPreview }): ReactNode {
  const say = useWords('limits')
  const words = useWords('oversight')
  const known = shownStatuses.filter((status) => status !== 'computing')
  const countOf = (counts: HealthPolicyPreview['before'], status: string): number =>
    counts.find((one) => one.status === status)?.projects ?? 0
  return (
    <table className="limits-counts">
      <thead>
        <tr>
          <th scope="col">{say('preview.status')}</th>
          <th scope="col">{say('preview.now')}</th>
          <th scope="col">{say('preview.then')}</th>
        </tr>
      </thead>
      <tbody>
        {known.map((status) => (
          <tr key={status}>
            <th scope="row">
              <StatusChip tone={toneOf(status)} word={statusWord(words, status)} bare />
            </th>
            <td>
              <Figure value={countOf(of.before, status)} unit="count" label={statusWord(words, status)} />
            </td>
            <td>
              <Figure value={countOf(of.after, status)} unit="count" label={statusWord(words, status)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Change({ of }: { of: HealthPolicyPreview['changes'][number] }): ReactNode {
  const say = useWords('limits')
  const words = useWords('oversight')
  const [before, after] = [statusOf(of.before), statusOf(of.after)]
  return (
    <li>
      <Link to="/projects/$projectId" params={{ projectId: of.project.id }}>
        {of.project.name}
      </Link>
      <span>
        <StatusPair
          from={toneOf(before)}
          to={toneOf(after)}
          fromWord={statusWord(words, before)}
          toWord={statusWord(words, after)}
        />{' '}
        <span className="p-meta">{say('preview.by', { rule: say(`rule.${of.rule}`) })}</span>
      </span>
    </li>
  )
}

function statusOf(text: string): ShownStatus {
  return shownStatuses.find((status) => status === text) ?? 'not-enough-data'
}
