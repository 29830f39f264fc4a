import { FilterBar, useWords } from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import { type ComplianceSummary, controlStates, projectClasses } from '../../contract/index.ts'
import { type ChangeCompliance, type ComplianceAddress, isFiltered, unfiltered } from './address.ts'
import { controlText } from './words.ts'

type Named = ComplianceSummary['choices']['units'][number]

export function ComplianceFilters(props: {
  address: ComplianceAddress
  of: ComplianceSummary | undefined
  onChange: ChangeCompliance
  children: ReactNode
}): ReactNode {
  const say = useWords('compliance')
  const methods = useWords('methods')
  const { address, of, onChange } = props
  const controls = useMemo(
    () =>
      (of?.controls ?? []).map((control) => ({ value: control.id, label: controlText(control, methods) })),
    [of, methods],
  )
  const one = (value: string | undefined): readonly string[] => (value === undefined ? [] : [value])
  return (
    <FilterBar
      search={address.search ?? ''}
      searchLabel={say('find')}
      onSearch={(text) => onChange({ search: text || undefined })}
      filters={[
        {
          id: 'state',
          label: say('column.state'),
          choices: controlStates.map((value) => ({ value, label: say(`state.${value}`) })),
        },
        { id: 'control', label: say('column.control'), choices: controls },
        { id: 'unitId', label: say('column.unit'), choices: namedChoices(of?.choices.units) },
        { id: 'methodId', label: say('column.method'), choices: namedChoices(of?.choices.methods) },
        {
          id: 'class',
          label: say('column.class'),
          choices: projectClasses.map((value) => ({ value, label: methods(`class.${value}`) })),
        },
        { id: 'managerId', label: say('column.manager'), choices: namedChoices(of?.choices.managers) },
      ]}
      chosen={{
        state: one(address.state),
        control: one(address.control),
        unitId: one(address.unitId),
        methodId: one(address.methodId),
        class: one(address.class),
        managerId: one(address.managerId),
      }}
      onChoose={(id, values) => onChange({ [id]: values.at(-1) })}
      {...(isFiltered(address) ? { onClear: () => onChange(unfiltered) } : {})}
      found={of === undefined ? undefined : say('projects', { count: of.projects })}
    >
      {of !== undefined && of.behind > 0 ? (
        <span className="p-meta" role="status">
          {say('behind', { count: of.behind })}
        </span>
      ) : null}
      {props.children}
    </FilterBar>
  )
}

function namedChoices(of: readonly Named[] | undefined) {
  return (of ?? []).map(({ id, name, projects }) => ({ value: id, label: name, count: projects }))
}
