import { Avatar, Section, useProblemWords, useToast, useWords, useWrite } from '@portolan/ui'
import type { ReactNode } from 'react'
import {
  type Meeting,
  type Participant,
  type Presence,
  presences,
  takeAttendance,
} from '../../contract/index.ts'

/** Who takes part, and who is there. Whoever runs it writes that down; a quorum is made of those who said so themselves. */
export function People(props: { of: Meeting }): ReactNode {
  const say = useWords('meetings')
  const { of } = props
  const voting = of.participants.filter(({ part }) => part === 'chair' || part === 'member')
  const joined = voting.filter((one) => one.joined).length
  return (
    <Section
      title={say('people.title')}
      right={
        of.quorum === null || of.state !== 'open' ? null : (
          <span className={joined >= of.quorum ? 'p-meta' : 'p-meta p-bad'}>
            {say('people.quorum', { count: joined, needed: of.quorum })}
          </span>
        )
      }
    >
      <ul className="meeting-people">
        {of.participants.map((one) => (
          <li key={one.person.id}>
            <Avatar name={one.person.name} />
            <span>
              {one.person.name} <span className="p-meta">{say(`part.${one.part}`)}</span>
            </span>
            <Attendance of={of} one={one} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Attendance(props: { of: Meeting; one: Participant }): ReactNode {
  const say = useWords('meetings')
  const toast = useToast()
  const tell = useProblemWords()
  const { run } = useWrite(takeAttendance)
  const { of, one } = props
  const { presence, joined } = one
  if (joined) return <span className="p-meta">{say('presence.joined')}</span>
  if (!of.may.includes('record'))
    return presence === null ? null : <span className="p-meta">{say(`presence.${presence}`)}</span>
  const write = (value: Presence | null): void =>
    void run({ meetingId: of.id, people: [{ personId: one.person.id, presence: value }] }).catch(
      (problem: unknown) => toast({ sentence: tell(problem, say('unreachable')), tone: 'bad' }),
    )
  return (
    <select
      className="p-input"
      aria-label={say('people.presence', { name: one.person.name })}
      value={presence ?? ''}
      onChange={(event) => write(presences.find((each) => each === event.target.value) ?? null)}
    >
      <option value="">–</option>
      {presences.map((each) => (
        <option key={each} value={each}>
          {say(`presence.${each}`)}
        </option>
      ))}
    </select>
  )
}
