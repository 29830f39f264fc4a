import type { ReadsFirst } from '@portolan/ui'
import { showProject } from '../../contract/index.ts'

export const projectReadings: ReadsFirst = ({ params }) => [
  { op: showProject, input: { projectId: params['projectId'] } },
]
