import {
  type EditRefusal,
  type GridEditing,
  type RowChange,
  useProblemWords,
  useWords,
  useWriteEach,
} from '@portolan/ui'
import { useMemo } from 'react'
import {
  changeAssumption,
  changeDependency,
  changeIssue,
  changeRisk,
  type EntryRow,
} from '../../contract/index.ts'
import { codeOf } from './words.ts'

/** Each changed row is one call of its kind, at the version that the list showed. */
export function useRaidEditing(wanted: boolean): GridEditing<EntryRow> | undefined {
  const say = useWords('raid')
  const tell = useProblemWords()
  const risk = useWriteEach(changeRisk)
  const issue = useWriteEach(changeIssue)
  const assumption = useWriteEach(changeAssumption)
  const dependency = useWriteEach(changeDependency)
  const editing = useMemo<GridEditing<EntryRow>>(() => {
    const write = async ({ row, next, columns }: RowChange<EntryRow>): Promise<unknown> => {
      const { kind, id, version, project } = row
      const projectId = project.id
      const ways = { ifMatch: version }
      const dated = columns.includes('due')
      const shared = {
        projectId,
        ...(columns.includes('title') ? { title: next.title } : {}),
        ...(columns.includes('owner') ? { ownerId: next.owner?.id ?? null } : {}),
      }
      if (kind === 'risk')
        return await risk.write({ ...shared, riskId: id, ...(dated ? { near: next.due } : {}) }, ways)
      if (kind === 'issue')
        return await issue.write({ ...shared, issueId: id, ...(dated ? { due: next.due } : {}) }, ways)
      if (kind === 'assumption')
        return await assumption.write(
          { ...shared, assumptionId: id, ...(dated ? { testDay: next.due } : {}) },
          ways,
        )
      return await dependency.write({ ...shared, dependencyId: id }, ways)
    }
    return {
      nameOf: codeOf,
      onEdits: async (changes) => {
        const refused: EditRefusal[] = []
        for (const change of changes)
          await write(change).catch((problem: unknown) => {
            const sentence = tell(problem, say('unreachable'))
            refused.push(...change.columns.map((columnId) => ({ rowId: change.row.id, columnId, sentence })))
          })
        await risk.reread()
        return refused
      },
    }
  }, [say, tell, risk, issue, assumption, dependency])
  return wanted ? editing : undefined
}
