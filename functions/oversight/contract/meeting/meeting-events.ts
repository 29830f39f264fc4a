import { event } from '@portolan/contract'
import { z } from 'zod'

const about = z.object({ title: z.string() })
/** Ids of those who are to know. */
const tell = z.array(z.string())

export const meetingEvents = {
  meetingsPlanned: event({
    id: 'oversight.meetings-planned',
    summary: 'A meeting was planned, or a series of them',
    payload: about.extend({ day: z.string(), count: z.int(), tell }),
    sentence: ({ title, day, count }) =>
      count === 1 ? `planned “${title}” on ${day}` : `planned “${title}” ${count} times from ${day} on`,
  }),
  meetingMoved: event({
    id: 'oversight.meeting-moved',
    summary: 'A meeting was moved to another time or place',
    payload: about.extend({ day: z.string(), tell }),
    sentence: ({ title, day }) => `moved “${title}” to ${day}`,
  }),
  meetingChanged: event({
    id: 'oversight.meeting-changed',
    summary: 'A meeting was changed',
    payload: about.extend({ tell }),
    sentence: ({ title }) => `changed the meeting “${title}”`,
  }),
  meetingCancelled: event({
    id: 'oversight.meeting-cancelled',
    summary: 'A meeting was cancelled',
    payload: about.extend({ tell }),
    sentence: ({ title }) => `cancelled “${title}”`,
  }),
  agendaChanged: event({
    id: 'oversight.agenda-changed',
    summary: 'The agenda of a meeting was changed',
    payload: about,
    sentence: ({ title }) => `changed the agenda of “${title}”`,
  }),
  meetingBegun: event({
    id: 'oversight.meeting-begun',
    summary: 'A meeting began',
    payload: about,
    sentence: ({ title }) => `began “${title}”`,
  }),
  attendanceTaken: event({
    id: 'oversight.attendance-taken',
    summary: 'It was written down who is there',
    payload: about,
    sentence: ({ title }) => `wrote down who is there in “${title}”`,
  }),
  meetingJoined: event({
    id: 'oversight.meeting-joined',
    summary: 'Somebody said that he is there',
    payload: about,
    sentence: ({ title }) => `is there in “${title}”`,
  }),
  outcomeWritten: event({
    id: 'oversight.outcome-written',
    summary: 'It was written down what came of a point',
    payload: about,
    sentence: ({ title }) => `wrote in the minutes of “${title}”`,
  }),
  meetingClosed: event({
    id: 'oversight.meeting-closed',
    summary: 'A meeting was closed: its minutes wait for approval',
    payload: about.extend({ tell }),
    sentence: ({ title }) => `closed “${title}”`,
  }),
  minutesApproved: event({
    id: 'oversight.minutes-approved',
    summary: 'Minutes were approved and frozen with their hash',
    payload: about.extend({ hash: z.string() }),
    sentence: ({ title, hash }) => `approved the minutes of “${title}” (${hash.slice(0, 12)})`,
  }),
  minutesCorrected: event({
    id: 'oversight.minutes-corrected',
    summary: 'Approved minutes were corrected',
    payload: about,
    sentence: ({ title }) => `corrected the minutes of “${title}”`,
  }),
} as const
