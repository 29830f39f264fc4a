import { showProject } from '@portolan/plan/contract'
import { useMay, useRead } from '@portolan/ui'
import { riskPermissions } from '../../contract/index.ts'

type PlaceOf = { readonly projectId?: string | undefined; readonly portfolioId?: string | undefined }

/** A right over a portfolio counts for each of its projects. */
export function useProjectPlace(projectId: string | undefined): PlaceOf {
  const project = useRead(
    showProject,
    { projectId: projectId ?? '' },
    { enabled: projectId !== undefined },
  ).data
  return projectId === undefined ? {} : { projectId, portfolioId: project?.portfolio.id }
}

export function useMayKeep(projectId: string): boolean {
  const place = useProjectPlace(projectId)
  return useMay()(riskPermissions.keepRisks, place)
}
