import { event } from '@portolan/contract'
import { z } from 'zod'

export const startEvents = {
  projectStarted: event({
    id: 'standards.project-started',
    summary: 'A project was started from a method in one step',
    payload: z.object({
      method: z.string(),
      lines: z.int().describe('Written into its plan'),
      roles: z.int().describe('Named'),
      risks: z.int().describe('Put into its register'),
    }),
    sentence: ({ method, lines, roles, risks }) =>
      `started the project from “${method}”: ${counted(lines, 'line of the plan', 'lines of the plan')}, ${counted(roles, 'role', 'roles')}, ${counted(risks, 'risk', 'risks')}`,
  }),
} as const

function counted(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`
}
