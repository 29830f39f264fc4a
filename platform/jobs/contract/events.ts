import { event } from '@portolan/contract'
import { z } from 'zod'

export const jobCancelled = event({
  id: 'jobs.cancelled',
  summary: 'Long work was cancelled',
  payload: z.object({ title: z.string() }),
  sentence: ({ title }) => `cancelled “${title}”`,
})
