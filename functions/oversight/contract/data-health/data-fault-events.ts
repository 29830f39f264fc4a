import { event } from '@portolan/contract'
import { z } from 'zod'

const about = z.object({ project: z.string(), rule: z.string() })

export const faultEvents = {
  faultDismissed: event({
    id: 'oversight.fault-dismissed',
    summary: 'A fault of a record was said to be none for a while',
    payload: about.extend({ because: z.string(), until: z.string() }),
    sentence: ({ project, rule, because, until }) =>
      `dismissed “${rule}” of “${project}” until ${until}: ${because}`,
  }),
  faultRestored: event({
    id: 'oversight.fault-restored',
    summary: 'The dismissal of a fault was taken back',
    payload: about,
    sentence: ({ project, rule }) => `took back that “${rule}” of “${project}” is none`,
  }),
} as const
