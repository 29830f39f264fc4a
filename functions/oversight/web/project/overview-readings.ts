import type { ReadsFirst } from '@portolan/ui'
import { showStanding } from '../../contract/index.ts'

export const overviewReadings: ReadsFirst = ({ params }) => [
  { op: showStanding, input: { projectId: params['projectId'] } },
]
