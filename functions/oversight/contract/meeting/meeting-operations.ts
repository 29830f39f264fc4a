import { common, operation, refuses } from '@portolan/contract'
import { z } from 'zod'
import { bodyRefusals } from '../body/body-refusals.ts'
import { permissions } from '../permissions.ts'
import { Meeting, MeetingRow, repeats } from './meeting.ts'
import { meetingRefusals } from './meeting-refusals.ts'

const meetingId = z.uuid()
const touches = ['meeting']

const title = z.string().trim().min(1).max(200)
const day = z.iso.date()
const time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is not a time of day, as 09:30.')
  .describe('By the clocks of its zone')
const minutes = z.int().min(5).max(1_440)
const place = z.string().trim().max(300)
const link = z
  .string()
  .trim()
  .max(1_000)
  .regex(/^(https:\/\/\S+)?$/, 'is not an address that begins with https://.')
const guests = z.array(z.uuid()).max(200).describe('Who takes part beside the members of its body')

export const planMeetings = operation({
  id: 'oversight.plan-meetings',
  method: 'POST',
  path: '/meetings',
  summary: 'Plan a meeting, or a series of them: of a body with its members, or a free one',
  may: permissions.holdMeetings,
  input: z.object({
    title,
    bodyId: z.uuid().optional(),
    day,
    time,
    zone: z.string().trim().min(1).max(60),
    minutes: minutes.default(60),
    place: place.default(''),
    link: link.default(''),
    guests: guests.default([]),
    repeat: z.object({ every: z.enum(repeats), times: z.int().min(2).max(26) }).optional(),
  }),
  output: z.object({ items: z.array(MeetingRow) }),
  refuses: refuses(bodyRefusals.nobody, bodyRefusals.hasLeft, meetingRefusals.noZone),
  touches,
  example: { title: 'Steering', day: '2027-01-12', time: '10:00', zone: 'Europe/Berlin' },
})

export const changeMeeting = operation({
  id: 'oversight.change-meeting',
  method: 'PATCH',
  path: '/meetings/{meetingId}',
  summary: 'Move a planned meeting, or change its title, place or guests: who runs it',
  may: permissions.takePart,
  input: z.object({
    meetingId,
    title: title.optional(),
    day: day.optional(),
    time: time.optional(),
    minutes: minutes.optional(),
    place: place.optional(),
    link: link.optional(),
    guests: guests.optional(),
  }),
  output: Meeting,
  refuses: refuses(
    common.notFound,
    meetingRefusals.notPlanned,
    meetingRefusals.notRunning,
    bodyRefusals.nobody,
    bodyRefusals.hasLeft,
  ),
  touches,
  versioned: true,
})

export const cancelMeeting = operation({
  id: 'oversight.cancel-meeting',
  method: 'POST',
  path: '/meetings/{meetingId}/cancellation',
  summary: 'Cancel a planned meeting, with the reason; those invited are told',
  may: permissions.takePart,
  input: z.object({ meetingId, reason: z.string().trim().min(1).max(1_000) }),
  output: Meeting,
  refuses: refuses(common.notFound, meetingRefusals.notPlanned, meetingRefusals.notRunning),
  touches,
  versioned: true,
})

export const beginMeeting = operation({
  id: 'oversight.begin-meeting',
  method: 'POST',
  path: '/meetings/{meetingId}/session',
  summary: 'Begin a meeting: from now on its minutes are written',
  may: permissions.takePart,
  input: z.object({ meetingId }),
  output: Meeting,
  refuses: refuses(common.notFound, meetingRefusals.notPlanned, meetingRefusals.notRunning),
  touches,
  versioned: true,
})

export const joinMeeting = operation({
  id: 'oversight.join-meeting',
  method: 'POST',
  path: '/meetings/{meetingId}/presences',
  summary: 'Say that I am there: what the quorum of a body in session is counted from',
  may: permissions.takePart,
  input: z.object({ meetingId }),
  output: Meeting,
  refuses: refuses(common.notFound, meetingRefusals.notOpen, meetingRefusals.notParticipant),
  touches,
})

export const closeMeeting = operation({
  id: 'oversight.close-meeting',
  method: 'POST',
  path: '/meetings/{meetingId}/closing',
  summary: 'Close a meeting: its minutes wait for the approval of somebody who did not write them',
  may: permissions.takePart,
  input: z.object({ meetingId }),
  output: Meeting,
  refuses: refuses(common.notFound, meetingRefusals.notOpen, meetingRefusals.notRunning),
  touches,
  versioned: true,
})

export const approveMinutes = operation({
  id: 'oversight.approve-minutes',
  method: 'POST',
  path: '/meetings/{meetingId}/approval',
  summary: 'Approve minutes that one did not write: they are frozen with their hash',
  may: permissions.takePart,
  input: z.object({ meetingId }),
  output: Meeting,
  refuses: refuses(
    common.notFound,
    meetingRefusals.notClosed,
    meetingRefusals.notParticipant,
    meetingRefusals.ownMinutes,
    meetingRefusals.hiddenPoints,
  ),
  touches,
  versioned: true,
})
