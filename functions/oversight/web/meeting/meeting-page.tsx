import './meeting.css'
import './texts.ts'
import type { Day, Instant } from '@portolan/quantity'
import {
  DayText,
  ErrorState,
  HostedPart,
  ObjectHeader,
  PageHeader,
  Section,
  SidePanel,
  Skeleton,
  Split,
  StatusChip,
  Tag,
  useAddress,
  useFormat,
  useRead,
  useWords,
} from '@portolan/ui'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { type Meeting, showMeeting } from '../../contract/index.ts'
import { meetingAddress } from './address.ts'
import { Agenda } from './agenda.tsx'
import { MeetingActs } from './meeting-acts.tsx'
import { People } from './people.tsx'
import { toneOfMeeting } from './words.ts'

/** One meeting: what it is about, who is there, and what came of it. */
export function MeetingPage(): ReactNode {
  const say = useWords('meetings')
  const { meetingId = '' } = useParams({ strict: false })
  const read = useRead(showMeeting, { meetingId }, { keep: false })
  const meeting = read.data
  return (
    <>
      <PageHeader
        crumbs={[{ label: say('title'), to: '/meetings' }]}
        title={meeting?.title ?? say('title')}
        actions={meeting ? <MeetingActs of={meeting} /> : undefined}
      />
      {read.problem ? (
        <ErrorState title={say('failed')} problem={read.problem} onRetry={read.again} />
      ) : meeting === undefined ? (
        <Skeleton rows={10} />
      ) : (
        <Shown of={meeting} />
      )}
    </>
  )
}

function Shown(props: { of: Meeting }): ReactNode {
  const say = useWords('meetings')
  const [{ point }] = useAddress(meetingAddress)
  const { of } = props
  return (
    <Split
      side={
        <SidePanel title={say('side')} width={340}>
          <People of={of} />
          <Approvals of={of} />
          <HostedPart name="discussion" kind="meeting" id={of.id} />
        </SidePanel>
      }
    >
      <ObjectHeader
        title={of.title}
        tags={
          <>
            <StatusChip tone={toneOfMeeting(of.state)} word={say(`state.${of.state}`)} />
            {of.body ? <Tag>{of.body.name}</Tag> : null}
          </>
        }
      />
      <p className="meeting-line">
        <span>
          <DayText of={of.day as Day} /> {of.time} <span className="p-meta">{of.zone}</span>
        </span>
        <span>{say('lasts', { count: of.minutes })}</span>
        {of.place ? <span>{of.place}</span> : null}
        {of.link ? (
          <a className="p-link" href={of.link} target="_blank" rel="noreferrer noopener">
            {say('join-link')}
          </a>
        ) : null}
        <span>{say('organised', { name: of.organiser.name })}</span>
      </p>
      {of.reason ? <p className="meeting-line p-bad">{say('cancelled', { reason: of.reason })}</p> : null}
      <Agenda of={of} at={point} />
    </Split>
  )
}

/** When the minutes were approved, by whom, whether they are still so, and what was corrected. */
function Approvals(props: { of: Meeting }): ReactNode {
  const say = useWords('meetings')
  const format = useFormat()
  const { approvals, corrections, intact, agenda } = props.of
  if (approvals.length === 0) return null
  return (
    <Section title={say('minutes.title')}>
      <ul className="meeting-course">
        {approvals.map((one) => (
          <li key={one.at}>
            {say('minutes.approved', { name: one.by.name })}{' '}
            <time className="p-meta" dateTime={one.at}>
              {format.instant(one.at as Instant)}
            </time>
            <p className="p-meta meeting-hash" title={one.hash}>
              {one.hash.slice(0, 16)}
            </p>
          </li>
        ))}
        {corrections.map((one) => (
          <li key={one.at + one.pointId}>
            {say('minutes.corrected', {
              name: one.by.name,
              point: agenda.find(({ id }) => id === one.pointId)?.title ?? '',
            })}
            <p className="p-meta">{one.reason}</p>
            <p className="meeting-before">{one.before}</p>
          </li>
        ))}
      </ul>
      {intact === null ? null : (
        <p className={intact ? 'p-meta' : 'p-bad'}>{say(intact ? 'minutes.intact' : 'minutes.broken')}</p>
      )}
    </Section>
  )
}
