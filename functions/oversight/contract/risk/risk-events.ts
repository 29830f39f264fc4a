import { event } from '@portolan/contract'
import { z } from 'zod'

const about = z.object({ title: z.string() })

export const riskEvents = {
  riskAdded: event({
    id: 'oversight.risk-added',
    summary: 'A risk of a project was added',
    payload: about,
    sentence: ({ title }) => `added the risk “${title}”`,
  }),
  riskChanged: event({
    id: 'oversight.risk-changed',
    summary: 'A risk of a project was changed',
    payload: about,
    sentence: ({ title }) => `changed the risk “${title}”`,
  }),
  riskClosed: event({
    id: 'oversight.risk-closed',
    summary: 'A risk of a project was closed',
    payload: about,
    sentence: ({ title }) => `closed the risk “${title}”`,
  }),
  uncertaintySet: event({
    id: 'oversight.uncertainty-set',
    summary: 'It was said how sure the durations of a plan are',
    payload: z.object({ low: z.int(), likely: z.int(), high: z.int() }),
    sentence: ({ low, likely, high }) =>
      `said that activities of the plan take ${low}, ${likely} or ${high} % of what is planned`,
  }),
  rangesSet: event({
    id: 'oversight.ranges-set',
    summary: 'Own ranges of activities of a plan were set',
    payload: z.object({ count: z.int() }),
    sentence: ({ count }) => `set the range of ${count} activities of the plan`,
  }),
  simulationAsked: event({
    id: 'oversight.risk-simulation-asked',
    summary: 'The plan of a project was asked to be played',
    payload: z.object({ iterations: z.int() }),
    sentence: ({ iterations }) => `had the plan played ${iterations} times`,
  }),
} as const
