import { type Crumb, useRead, useWords } from '@portolan/ui'
import { showProject } from '../../contract/index.ts'

/** Projects / the project, for the page of an estimate, which stands beside its tabs. */
export function useEstimateCrumbs(projectId: string): readonly Crumb[] {
  const say = useWords('plan')
  const project = useRead(showProject, { projectId }).data
  return [
    { label: say('projects.title'), to: '/projects' },
    ...(project
      ? [{ label: project.name, to: '/projects/$projectId/estimates', params: { projectId } }]
      : []),
  ]
}
