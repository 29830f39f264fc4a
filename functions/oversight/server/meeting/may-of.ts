import { refuse, type Refused } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import type { Known } from '@portolan/platform/operations'
import { type MeetingAct, meetingActs, meetingRefusals } from '../../contract/index.ts'
import { meetingBar, type MeetingBar } from '../../domain/index.ts'
import { named, namesOf } from '../body/named.ts'
import type { StoredMeeting } from './stored-meeting.ts'

export type Acting = { readonly tx: Tx; readonly actor: Known; readonly now: string }

export function mayOf({ actor }: Acting, meeting: StoredMeeting): MeetingAct[] {
  return meetingActs.filter((act) => barTo(act, meeting, actor.personId ?? '') === undefined)
}

export async function refuseBarred(acting: Acting, meeting: StoredMeeting, act: MeetingAct): Promise<void> {
  const bar = barTo(act, meeting, acting.actor.personId ?? '')
  if (bar !== undefined) throw await refusalOf(acting.tx, meeting, { act, bar })
}

function barTo(act: MeetingAct, meeting: StoredMeeting, personId: string): MeetingBar | undefined {
  const participants = meeting.participants.map(({ person_id, part }) => ({ personId: person_id, part }))
  return meetingBar(act, meeting.state, { personId, organiserId: meeting.organiser_id, participants })
}

async function refusalOf(
  tx: Tx,
  { title, organiser_id }: StoredMeeting,
  { act, bar }: { readonly act: MeetingAct; readonly bar: MeetingBar },
): Promise<Refused> {
  if (bar === 'state') {
    if (act === 'approve') return refuse(meetingRefusals.notClosed, { title })
    if (act === 'correct') return refuse(meetingRefusals.notApproved, { title })
    if (act === 'change' || act === 'cancel' || act === 'begin')
      return refuse(meetingRefusals.notPlanned, { title })
    return refuse(meetingRefusals.notOpen, { title })
  }
  const { name } = named(await namesOf(tx, [organiser_id]), organiser_id)
  return bar === 'not-running'
    ? refuse(meetingRefusals.notRunning, { name })
    : refuse(meetingRefusals.notParticipant, { name })
}
