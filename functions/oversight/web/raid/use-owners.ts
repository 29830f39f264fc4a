import { type Choice, useRead } from '@portolan/ui'
import { useMemo } from 'react'
import { listOwners } from '../../contract/index.ts'

/** Who may own an entry: who sees the project. */
export function useOwners(projectId: string | undefined): readonly Choice[] {
  const people = useRead(listOwners, projectId === undefined ? {} : { projectId }).data?.items
  return useMemo(() => (people ?? []).map(({ id, name }) => ({ value: id, label: name })), [people])
}
