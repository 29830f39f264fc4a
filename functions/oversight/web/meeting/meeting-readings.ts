import type { GivenTo } from '@portolan/contract'
import { readAddress, type ReadsFirst } from '@portolan/ui'
import { listMeetings } from '../../contract/index.ts'
import { meetingsAddress, type MeetingsAddress } from './address.ts'

export function meetingsInput(address: MeetingsAddress): Omit<GivenTo<typeof listMeetings>, 'cursor'> {
  const { place = 'next', bodyId, mine, search } = address
  return {
    place,
    ...(bodyId === undefined ? {} : { bodyId }),
    ...(mine === undefined ? {} : { mine }),
    ...(search === undefined ? {} : { search }),
  }
}

export const meetingReadings: ReadsFirst = ({ search }) => [
  { op: listMeetings, input: meetingsInput(readAddress(meetingsAddress, search)), pages: true },
]
