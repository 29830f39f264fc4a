import type { Day, Instant } from '@portolan/quantity'
import {
  Chip,
  DayText,
  ErrorState,
  Facts,
  Link,
  Section,
  SidePanel,
  Skeleton,
  StatusChip,
  useFormat,
  useRead,
  useWords,
} from '@portolan/ui'
import type { ReactNode } from 'react'
import { type ControlShown, showControl } from '../../contract/index.ts'
import { factKey } from '../method/words.ts'
import { controlText, toneOfState } from './words.ts'

/** A cell opened: what was asked, what was read and when, who can mend it, and until when it is waived. */
export function ControlPanel(props: { projectId: string; control: string; onClose: () => void }): ReactNode {
  const say = useWords('compliance')
  const { projectId, control, onClose } = props
  const read = useRead(showControl, { projectId, control }, { keep: false })
  return (
    <SidePanel title={say('control')} width={360} onClose={onClose}>
      {read.problem ? (
        <ErrorState title={say('failed')} problem={read.problem} onRetry={read.again} />
      ) : read.data === undefined ? (
        <Skeleton rows={6} />
      ) : (
        <Opened of={read.data} />
      )}
    </SidePanel>
  )
}

function Opened({ of }: { of: ControlShown }): ReactNode {
  const say = useWords('compliance')
  const methods = useWords('methods')
  const { project, asked, state, since, weight, check } = of
  const words = asked.at(-1)?.words ?? ''
  return (
    <div className="compliance-opened">
      <h3>{controlText({ check, words }, methods)}</h3>
      <p>
        <StatusChip tone={toneOfState[state]} word={say(`state.${state}`)} />{' '}
        <Chip tone={weight === 'must' ? 'accent' : 'none'}>{methods(`weight.${weight}`)}</Chip>
      </p>
      <Facts
        of={[
          [
            say('column.project'),
            <Link key="project" to="/projects/$projectId/method" params={{ projectId: project.id }}>
              {project.name}
            </Link>,
          ],
          [say('column.method'), say('version', { name: of.method.name, number: of.method.number })],
          [say('found'), <DayText key="since" of={since as Day} />],
          [say('looked'), <Looked key="looked" at={of.computedAt} />],
        ]}
      />
      <Section title={say('asked')}>
        <AskedAt of={of} />
      </Section>
      <Section title={say('read')}>
        <Evidence of={of} />
      </Section>
      {state === 'met' ? null : (
        <Section title={say('mends')}>
          <Mending of={of} />
        </Section>
      )}
    </div>
  )
}

function Looked({ at }: { at: string }): ReactNode {
  const format = useFormat()
  return <span className="p-num">{format.instant(at as Instant)}</span>
}

function AskedAt({ of: { asked, project } }: { of: ControlShown }): ReactNode {
  const say = useWords('compliance')
  return (
    <ul className="compliance-asked">
      {asked.map(({ phaseId, gate, words, due }) => (
        <li key={`${phaseId} ${words}`}>
          <Link
            to="/projects/$projectId/method"
            params={{ projectId: project.id }}
            search={{ phase: phaseId }}
          >
            {gate}
          </Link>{' '}
          <span className="p-meta">{say(due ? 'behind-it' : 'before-it')}</span>
          <p>{words}</p>
        </li>
      ))}
    </ul>
  )
}

/** What was looked at, and how old it is. */
function Evidence({ of }: { of: ControlShown }): ReactNode {
  const say = useWords('compliance')
  const format = useFormat()
  const { check, state, asOf, confirmed, waived } = of
  const day = asOf === null ? undefined : format.day(asOf.slice(0, 10) as Day)
  return (
    <>
      {check.kind === 'confirmation' ? (
        <p>
          {confirmed === null
            ? say('evidence.unconfirmed')
            : say('evidence.confirmed', { name: confirmed.by.name, day: day ?? '–' })}
          {confirmed?.words ? <q className="compliance-said">{confirmed.words}</q> : null}
        </p>
      ) : day === undefined ? (
        <p>{say('evidence.unknown')}</p>
      ) : (
        <p>{say(state === 'met' ? 'evidence.so' : 'evidence.not-so', { day })}</p>
      )}
      {waived === null ? null : (
        <p>{say('evidence.waived', { number: waived.number, day: format.day(waived.until as Day) })}</p>
      )}
    </>
  )
}

function Mending({ of: { check, fixedBy } }: { of: ControlShown }): ReactNode {
  const say = useWords('compliance')
  const methods = useWords('methods')
  const people = fixedBy.people.map(({ name }) => name).join(', ')
  if (check.kind === 'fact')
    return (
      <p>
        {methods(`fact.${factKey(check.fact)}.fix`)} {people === '' ? null : <strong>{people}</strong>}
      </p>
    )
  return (
    <p>
      {people === ''
        ? say('mend.nobody', { role: fixedBy.role ?? '' })
        : say('mend.confirm', { role: fixedBy.role ?? '', people })}
    </p>
  )
}
