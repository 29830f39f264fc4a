import { FormFromSchema, useWords } from '@portolan/ui'
import { type ReactNode, useMemo, useState } from 'react'
import { z } from 'zod'
import { type Gatekeeper, type MethodRole, type ProjectClass, projectClasses } from '../../contract/index.ts'
import type { FormPart } from './edit-panel.tsx'

const form = z.object({
  quorum: z.int().min(1).max(10).optional(),
  ruleWithinDays: z.int().min(1).max(365).optional(),
})

/** Who rules a gate: role by role, from which class on; how many of them must agree, and within which days. */
export function EditKeepers({ of, phase, editing, onDone }: FormPart): ReactNode {
  const say = useWords('methods')
  const gate = phase?.gate
  const [keepers, change] = useState<readonly Gatekeeper[]>(gate?.gatekeepers ?? [])
  const fields = useMemo(
    () => ({
      quorum: { label: say('keepers.quorum'), help: say('keepers.quorum-help'), half: true },
      ruleWithinDays: { label: say('keepers.days'), help: say('keepers.days-help'), half: true },
    }),
    [say],
  )
  if (phase === undefined || !gate) return <p>{say('gate-missing')}</p>
  const { quorum, ruleWithinDays } = gate
  return (
    <FormFromSchema
      schema={form}
      fields={fields}
      values={{
        ...(quorum === null ? {} : { quorum }),
        ...(ruleWithinDays === null ? {} : { ruleWithinDays }),
      }}
      action={say('form.save')}
      onCancel={onDone}
      onSubmit={async (given) =>
        await editing.write({
          kind: 'put-keepers',
          phaseId: phase.id,
          value: {
            gatekeepers: [...keepers],
            quorum: given.quorum ?? null,
            ruleWithinDays: given.ruleWithinDays ?? null,
          },
        })
      }
    >
      <Roles roles={of.content.roles} of={keepers} onChange={change} />
    </FormFromSchema>
  )
}

/** Whoever manages the project is not offered: nobody rules a gate of his own. */
function Roles(props: {
  roles: readonly MethodRole[]
  of: readonly Gatekeeper[]
  onChange: (of: readonly Gatekeeper[]) => void
}): ReactNode {
  const say = useWords('methods')
  const { roles, of, onChange } = props
  const put = (roleId: string, value: string): void => {
    const from = projectClasses.find((size) => size === value)
    onChange(
      roles.flatMap(({ id }): Gatekeeper[] => {
        const before = of.find((one) => one.roleId === id)
        if (id !== roleId) return before ? [before] : []
        return from === undefined ? [] : [{ roleId: id, from }]
      }),
    )
  }
  return (
    <fieldset className="method-keepers">
      <legend>{say('keepers.title')}</legend>
      {roles
        .filter(({ holder }) => holder === 'named')
        .map(({ id, name }) => (
          <label key={id}>
            {name}
            <select
              value={of.find(({ roleId }) => roleId === id)?.from ?? ''}
              onChange={(event) => put(id, event.target.value)}
            >
              <option value="">{say('keepers.not')}</option>
              {projectClasses.map((size: ProjectClass) => (
                <option key={size} value={size}>
                  {say(`from.${size}`)}
                </option>
              ))}
            </select>
          </label>
        ))}
    </fieldset>
  )
}
