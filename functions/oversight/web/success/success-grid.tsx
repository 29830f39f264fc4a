import { Button, DataGrid, EmptyState, useGo, useWords } from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import type { SuccessRow } from '../../contract/index.ts'
import { successColumns } from './success-columns.tsx'
import type { SuccessPart } from './success-page.tsx'
import { groupName } from './words.ts'

/** The projects behind a rate; each opens its closure with its cards. */
export function SuccessGrid({ of, address, onChange }: SuccessPart): ReactNode {
  const say = useWords('success')
  const closure = useWords('closure')
  const go = useGo()
  const columns = useMemo(() => successColumns(say, closure), [say, closure])
  const { group } = address
  const rows = useMemo(
    () => (group === undefined ? of.items : of.items.filter((row) => row.group === group)),
    [of.items, group],
  )
  const found = of.groups.find(({ key }) => key === group)
  return (
    <section className="success-projects">
      <header className="success-head">
        <h2>
          {found === undefined ? say('projects') : say('projects-of', { name: groupName(of.by, found, say) })}
        </h2>
        {group === undefined ? null : (
          <Button size="small" kind="quiet" onClick={() => onChange({ group: undefined })}>
            {say('all')}
          </Button>
        )}
      </header>
      <div className="success-grid">
        <DataGrid<SuccessRow>
          label={say('projects')}
          columns={columns}
          rows={rows}
          idOf={({ project }) => project.id}
          onOpen={({ project }) => go('/projects/$projectId/closure', { projectId: project.id })}
          empty={<EmptyState title={say('none')}>{say('none-words')}</EmptyState>}
        />
      </div>
    </section>
  )
}
