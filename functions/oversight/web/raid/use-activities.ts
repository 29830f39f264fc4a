import { listActivities } from '@portolan/plan/contract'
import { type Choice, useRead } from '@portolan/ui'
import { useMemo } from 'react'

/** What is still to be done in a plan, for a day to be tied to. */
export function useActivities(projectId: string | undefined): readonly Choice[] {
  const read = useRead(
    listActivities,
    { projectId: projectId ?? '', unfinished: true, limit: 500 },
    { enabled: projectId !== undefined },
  ).data
  return useMemo(
    () =>
      (read?.items ?? [])
        .filter(({ kind }) => kind !== 'summary')
        .map(({ id, name }) => ({ value: id, label: name })),
    [read],
  )
}
