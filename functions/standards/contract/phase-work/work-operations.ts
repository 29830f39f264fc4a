import { common, operation, refuses } from '@portolan/contract'
import { z } from 'zod'
import { permissions as may } from '../permissions.ts'
import { projectMethodRefusals } from '../project-method/project-method-refusals.ts'
import { ProjectWork } from './phase-work.ts'
import { workRefusals } from './work-refusals.ts'

const projectId = z.uuid()
const path = '/projects/{projectId}/method/work'

export const showProjectWork = operation({
  id: 'standards.show-project-work',
  method: 'GET',
  path,
  summary:
    'Show which lines of the schedule are the work of which phase, when its gate is due, and what a gate holds',
  may: may.readProjectMethod,
  project: 'projectId',
  input: z.object({ projectId }),
  output: ProjectWork,
  refuses: refuses(common.notFound),
  reads: ['project-method', 'project', 'schedule'],
})

export const setPhaseWork = operation({
  id: 'standards.set-phase-work',
  method: 'PUT',
  path: `${path}/{phaseId}`,
  summary: 'Say which lines of the schedule are the work of a phase; past a closed gate none of it begins',
  may: may.followMethod,
  project: 'projectId',
  input: z.object({
    projectId,
    phaseId: z.string().min(1).max(60),
    activities: z.array(z.string().min(1).max(200)).max(100),
  }),
  output: ProjectWork,
  refuses: refuses(
    common.notFound,
    projectMethodRefusals.noMethod,
    projectMethodRefusals.noPart,
    workRefusals.noLine,
    workRefusals.otherPhase,
    workRefusals.keptByGate,
  ),
  touches: ['project-method'],
  versioned: true,
})
