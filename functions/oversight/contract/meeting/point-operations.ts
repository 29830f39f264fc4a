import { common, operation, refuses } from '@portolan/contract'
import { z } from 'zod'
import { closedRefusals } from '../decision/closed-refusals.ts'
import { executingRefusals } from '../decision/executing-refusals.ts'
import { votingRefusals } from '../decision/voting-refusals.ts'
import { permissions } from '../permissions.ts'
import { Meeting, pointOutcomes, presences } from './meeting.ts'
import { meetingRefusals } from './meeting-refusals.ts'

const meetingId = z.uuid()
const pointId = z.uuid()
const touches = ['meeting']
const title = z.string().trim().min(1).max(300)
const minutes = z.int().min(0).max(480)
const note = z.string().trim().max(10_000)

export const buildAgenda = operation({
  id: 'oversight.build-agenda',
  method: 'POST',
  path: '/meetings/{meetingId}/agenda',
  summary:
    'Put on the agenda what waits: decisions of its body by their due day, and open actions of its last meeting',
  may: permissions.takePart,
  input: z.object({ meetingId }),
  output: Meeting,
  refuses: refuses(common.notFound, meetingRefusals.notPlanned, meetingRefusals.notParticipant),
  touches,
})

export const addPoint = operation({
  id: 'oversight.add-point',
  method: 'POST',
  path: '/meetings/{meetingId}/points',
  summary: 'Add a point to the agenda, before or during the meeting',
  may: permissions.takePart,
  input: z.object({ meetingId, title, minutes: minutes.default(10), projectId: z.uuid().optional() }),
  output: Meeting,
  refuses: refuses(common.notFound, meetingRefusals.notOpen, meetingRefusals.notParticipant),
  touches,
})

export const changePoint = operation({
  id: 'oversight.change-point',
  method: 'PATCH',
  path: '/meetings/{meetingId}/points/{pointId}',
  summary: 'Change the words, the minutes or the place of a point of the agenda',
  may: permissions.takePart,
  input: z.object({
    meetingId,
    pointId,
    title: title.optional(),
    minutes: minutes.optional(),
    place: z.int().min(1).max(500).optional().describe('Among the points that one sees, from 1 on'),
  }),
  output: Meeting,
  refuses: refuses(common.notFound, meetingRefusals.notOpen, meetingRefusals.notRunning),
  touches,
})

export const dropPoint = operation({
  id: 'oversight.drop-point',
  method: 'DELETE',
  path: '/meetings/{meetingId}/points/{pointId}',
  summary: 'Take a point from the agenda of a planned meeting',
  may: permissions.takePart,
  input: z.object({ meetingId, pointId }),
  output: Meeting,
  refuses: refuses(common.notFound, meetingRefusals.notPlanned, meetingRefusals.notRunning),
  touches,
})

export const takeAttendance = operation({
  id: 'oversight.take-attendance',
  method: 'PUT',
  path: '/meetings/{meetingId}/attendance',
  summary: 'Write down who is there, excused or absent; it stands in the minutes and makes no quorum',
  may: permissions.takePart,
  input: z.object({
    meetingId,
    people: z
      .array(z.object({ personId: z.uuid(), presence: z.enum(presences).nullable() }))
      .min(1)
      .max(300),
  }),
  output: Meeting,
  refuses: refuses(common.notFound, meetingRefusals.notOpen, meetingRefusals.notRunning),
  touches,
})

export const writeOutcome = operation({
  id: 'oversight.write-outcome',
  method: 'PUT',
  path: '/meetings/{meetingId}/points/{pointId}/outcome',
  summary:
    'Write down what came of a point, while the meeting is in session or its minutes wait for approval',
  may: permissions.takePart,
  input: z.object({ meetingId, pointId, outcome: z.enum(pointOutcomes).nullable(), note: note.default('') }),
  output: Meeting,
  refuses: refuses(common.notFound, meetingRefusals.notOpen, meetingRefusals.notRunning),
  touches,
  versioned: true,
})

export const correctMinutes = operation({
  id: 'oversight.correct-minutes',
  method: 'POST',
  path: '/meetings/{meetingId}/points/{pointId}/corrections',
  summary:
    'Correct approved minutes, with the reason: what stood there is kept, and they wait for approval again',
  may: permissions.takePart,
  input: z.object({ meetingId, pointId, note, reason: z.string().trim().min(1).max(1_000) }),
  output: Meeting,
  refuses: refuses(common.notFound, meetingRefusals.notApproved, meetingRefusals.notRunning),
  touches,
  versioned: true,
})

export const decideInSession = operation({
  id: 'oversight.decide-in-session',
  method: 'POST',
  path: '/meetings/{meetingId}/points/{pointId}/decision',
  summary:
    'Close the voting on a decision in session: its chair only; the quorum is of those who said that they are there',
  may: permissions.takePart,
  input: z.object({ meetingId, pointId, reason: z.string().trim().max(2_000).default('') }),
  output: Meeting,
  refuses: refuses(
    common.notFound,
    meetingRefusals.notOpen,
    meetingRefusals.notOfBody,
    ...Object.values(closedRefusals),
    ...Object.values(votingRefusals),
    executingRefusals.exceedsNow,
  ),
  touches: [...touches, 'decision', 'body', 'project', 'standing', 'schedule', 'scope'],
})
