import { type Crumb, useRead, useWords } from '@portolan/ui'
import { showProject } from '../../contract/index.ts'

/** Projects / the project, for pages that stand beside one of its tabs. */
export function useProjectCrumbs(projectId: string, tab: string): readonly Crumb[] {
  const say = useWords('plan')
  const project = useRead(showProject, { projectId }).data
  return [
    { label: say('projects.title'), to: '/projects' },
    ...(project ? [{ label: project.name, to: `/projects/$projectId/${tab}`, params: { projectId } }] : []),
  ]
}
