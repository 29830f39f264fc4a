import { common, operation, permission, refuses, roles } from '@portolan/contract'
import { z } from 'zod'

export const Replay = z.object({
  runId: z.uuid(),
  engine: z.string(),
  engineVersion: z.string(),
  asOf: z.iso.date(),
  same: z.boolean(),
  stored: z.string(),
  computed: z.string().nullable(),
  sentence: z.string(),
})
export type Replay = z.output<typeof Replay>

const readRuns = permission({
  id: 'runs.read',
  within: 'anywhere',
  roles: [...roles],
  summary: 'Compute a stored run again, where one sees its subject',
})

export const replayRunOperation = operation({
  id: 'runs.replay',
  method: 'GET',
  path: '/runs/{runId}/replay',
  summary: 'Compute a stored run again and compare',
  may: readRuns,
  input: z.object({ runId: z.uuid() }),
  output: Replay,
  refuses: refuses(common.notFound),
  command: 'replay',
})
