import { event } from '@portolan/contract'
import { z } from 'zod'

export const migrationEvents = {
  projectMigrated: event({
    id: 'standards.project-migrated',
    summary: 'A project went over to a newer version of its method',
    payload: z.object({
      method: z.string(),
      from: z.int(),
      to: z.int(),
      asked: z.int(),
      dropped: z.int(),
    }),
    sentence: ({ method, from, to, asked, dropped }) =>
      `took the project from version ${from} to ${to} of “${method}”: ${asked} newly asked, ${dropped} dropped`,
  }),
  projectsMigrated: event({
    id: 'standards.projects-migrated',
    summary: 'Projects went over to the newest version of their method together',
    payload: z.object({ method: z.string(), migrated: z.int(), refused: z.int() }),
    sentence: ({ method, migrated, refused }) =>
      `took projects to the newest version of “${method}”: ${migrated} went over, ${refused} stayed`,
  }),
} as const
