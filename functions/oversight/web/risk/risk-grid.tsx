import {
  DataGrid,
  EmptyState,
  type EditRefusal,
  type GridEditing,
  useFormat,
  useProblemWords,
  useRead,
  useWords,
  useWriteEach,
} from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import { changeRisk, listOwners, type Risk, type RiskView } from '../../contract/index.ts'
import { riskColumns } from './risk-columns.tsx'

type Props = {
  readonly of: RiskView
  readonly editing: boolean
  readonly closed: boolean
  readonly openId: string | undefined
  readonly onOpen: (id: string) => void
}

/** The risks of a project; in cells, probability, day and owner change for many at once. */
export function RiskGrid({ of, editing, closed, openId, onOpen }: Props): ReactNode {
  const say = useWords('risk')
  const format = useFormat()
  const people = useRead(listOwners, { projectId: of.projectId }, { enabled: editing }).data?.items
  const owners = useMemo(() => (people ?? []).map(({ id, name }) => ({ value: id, label: name })), [people])
  const columns = useMemo(
    () => riskColumns({ say, format, owners, currency: of.currency }),
    [say, format, owners, of.currency],
  )
  const edits = useRiskEditing()
  const rows = of.risks.filter(({ state }) => closed || state === 'open')
  return (
    <DataGrid<Risk>
      label={say('grid.label')}
      columns={columns}
      rows={rows}
      idOf={(row) => row.id}
      onOpen={(row) => onOpen(row.id)}
      openId={openId}
      editing={editing ? edits : undefined}
      empty={<EmptyState title={say('grid.empty')}>{say('grid.empty-words')}</EmptyState>}
    />
  )
}

/** Each changed row is one call, at the version that the list showed. */
function useRiskEditing(): GridEditing<Risk> {
  const say = useWords('risk')
  const tell = useProblemWords()
  const { write, reread } = useWriteEach(changeRisk)
  return useMemo<GridEditing<Risk>>(
    () => ({
      nameOf: (row) => row.title,
      onEdits: async (changes) => {
        const refused: EditRefusal[] = []
        for (const { row, next, columns } of changes) {
          const { title, probability, near, ownerId } = next
          const given = { title, probability, near, ownerId }
          const input = { projectId: row.projectId, riskId: row.id, ...given }
          await write(input, { ifMatch: row.version }).catch((problem: unknown) => {
            const sentence = tell(problem, say('unreachable'))
            refused.push(...columns.map((columnId) => ({ rowId: row.id, columnId, sentence })))
          })
        }
        await reread()
        return refused
      },
    }),
    [say, tell, write, reread],
  )
}
