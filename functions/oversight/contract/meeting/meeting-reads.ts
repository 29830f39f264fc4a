import { common, operation, pageInput, pageOf, refuses } from '@portolan/contract'
import { z } from 'zod'
import { permissions } from '../permissions.ts'
import { refusals } from '../refusals.ts'
import { Meeting, MeetingRow } from './meeting.ts'

export const meetingPlaces = ['next', 'past', 'all'] as const

export const listMeetings = operation({
  id: 'oversight.list-meetings',
  method: 'GET',
  path: '/meetings',
  summary: 'List meetings: the next one first, or the last one where they are past',
  may: permissions.list,
  input: z.object({
    ...pageInput,
    place: z.enum(meetingPlaces).default('next').describe('Still to come or in session; over; or all'),
    bodyId: z.uuid().optional(),
    mine: z.boolean().optional().describe('In which I take part'),
    search: z.string().trim().max(200).optional(),
  }),
  output: pageOf(MeetingRow),
  refuses: refuses(refusals.unreadableCursor),
  reads: ['meeting', 'body'],
  command: 'meetings',
})

export const showMeeting = operation({
  id: 'oversight.show-meeting',
  method: 'GET',
  path: '/meetings/{meetingId}',
  summary:
    'Show a meeting: its agenda, who takes part, and its minutes, as far as one sees the projects in it',
  may: permissions.list,
  input: z.object({ meetingId: z.uuid() }),
  output: Meeting,
  refuses: refuses(common.notFound),
  reads: ['meeting', 'action', 'decision', 'body', 'project'],
})

export const downloadMeeting = operation({
  id: 'oversight.download-meeting',
  method: 'GET',
  path: '/meetings/{meetingId}/calendar',
  summary: 'Download a meeting for a calendar (iCalendar); neither its agenda nor its people are in it',
  may: permissions.list,
  input: z.object({ meetingId: z.uuid() }),
  output: z.unknown(),
  refuses: refuses(common.notFound),
  download: { mediaTypes: ['text/calendar'] },
  reads: ['meeting'],
})
