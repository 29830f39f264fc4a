import { event } from '@portolan/contract'
import { z } from 'zod'

const about = z.object({ project: z.string(), activity: z.string(), percent: z.number() })

export const weekEvents = {
  progressReported: event({
    id: 'plan.progress-reported',
    summary: 'Somebody reported progress of an activity that they are assigned to',
    payload: about,
    sentence: ({ activity, project, percent }) =>
      `reported “${activity}” of “${project}” as ${percent} % done`,
  }),
  progressWithdrawn: event({
    id: 'plan.progress-withdrawn',
    summary: 'A report of progress was taken back',
    payload: about,
    sentence: ({ activity, project }) => `took back the report on “${activity}” of “${project}”`,
  }),
  progressAccepted: event({
    id: 'plan.progress-accepted',
    summary: 'A report of progress became part of the schedule',
    payload: about.extend({
      by: z.string().describe('Who reported it'),
      number: z.int().describe('Of the version it became'),
    }),
    sentence: ({ activity, project, percent, by, number }) =>
      `accepted that “${activity}” of “${project}” is ${percent} % done, as ${by} reported (version ${number})`,
  }),
  progressRefused: event({
    id: 'plan.progress-refused',
    summary: 'A report of progress was refused',
    payload: about.extend({ by: z.string() }),
    sentence: ({ activity, project, by }) => `refused the report of ${by} on “${activity}” of “${project}”`,
  }),
} as const
