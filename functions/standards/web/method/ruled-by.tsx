import { Button, useWords } from '@portolan/ui'
import { Pencil } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Gate, MethodRole, ProjectClass } from '../../contract/index.ts'
import { isAskedOf } from '../../domain/index.ts'
import type { Editing } from './use-editing.ts'

/** Who rules a gate of a project of one class, or of any, and within how many days. */
export function RuledBy(props: {
  of: Gate
  roles: readonly MethodRole[]
  size: ProjectClass | undefined
  editing: Editing | undefined
}): ReactNode {
  const say = useWords('methods')
  const { of, roles, size, editing } = props
  const asked = of.gatekeepers.filter((one) => size === undefined || isAskedOf(one, size))
  const names = asked.map(({ roleId, from }) => {
    const name = roles.find(({ id }) => id === roleId)?.name ?? roleId
    return size === undefined && from !== 'small' ? `${name} (${say(`from.${from}`)})` : name
  })
  const needed = Math.min(of.quorum ?? asked.length, asked.length)
  return (
    <div className="method-line method-ruled">
      <span className="p-meta">
        {names.length === 0 ? (
          say('keepers.nobody')
        ) : (
          <>
            {say('keepers.by', { names: names.join(', ') })}{' '}
            {size === undefined && of.quorum === null
              ? say('keepers.all')
              : say('keepers.needed', { needed, all: names.length })}
          </>
        )}
        {of.ruleWithinDays === null ? null : ` ${say('keepers.within', { count: of.ruleWithinDays })}`}
      </span>
      {editing ? (
        <Button size="small" kind="quiet" icon={Pencil} onClick={() => editing.open('keepers')}>
          {say('keepers.title')}
        </Button>
      ) : null}
    </div>
  )
}
