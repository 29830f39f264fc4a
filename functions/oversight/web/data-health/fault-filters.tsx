import { type OutputOf, writeRequest } from '@portolan/contract'
import { FilterBar, Icon, useSession, useWords } from '@portolan/ui'
import { Download } from 'lucide-react'
import type { ReactNode } from 'react'
import { exportDataFaults, faultFamilies, faultRules, type listDataFaults } from '../../contract/index.ts'
import { type FaultAddress, faultInput } from './address.ts'

export function FaultFilters(props: {
  address: FaultAddress
  of: OutputOf<typeof listDataFaults>
  onChange: (patch: Partial<FaultAddress>) => void
}): ReactNode {
  const say = useWords('data-health')
  const session = useSession()
  const { address, of, onChange } = props
  const { family, rule, managerId, mine, dismissed, search } = address
  const one = (value: string | undefined): readonly string[] => (value === undefined ? [] : [value])
  const { limit: _, ...filters } = faultInput(address)
  const own = of.managers.find(({ manager }) => manager?.id === session?.person.id)
  return (
    <FilterBar
      search={search ?? ''}
      searchLabel={say('find')}
      onSearch={(text) => onChange({ search: text || undefined })}
      filters={[
        {
          id: 'family',
          label: say('filter.family'),
          choices: faultFamilies.map((value) => ({ value, label: say(`family.${value}`) })),
        },
        {
          id: 'rule',
          label: say('filter.rule'),
          choices: of.counts
            .filter(({ faults }) => faults > 0)
            .map(({ rule: value, faults }) => ({ value, label: say(`rule.${value}.title`), count: faults })),
        },
        {
          id: 'managerId',
          label: say('filter.manager'),
          choices: of.managers.flatMap(({ manager, faults }) =>
            manager === null ? [] : [{ value: manager.id, label: manager.name, count: faults }],
          ),
        },
        {
          id: 'more',
          label: say('filter.more'),
          choices: [
            { value: 'mine', label: say('filter.mine'), count: own?.faults ?? 0 },
            { value: 'dismissed', label: say('filter.dismissed'), count: of.dismissed },
          ],
        },
      ]}
      chosen={{
        family: one(family),
        rule: one(rule),
        managerId: one(managerId),
        more: [...(mine ? ['mine'] : []), ...(dismissed ? ['dismissed'] : [])],
      }}
      onChoose={(id, values) => {
        const value = values.at(-1)
        if (id === 'family') onChange({ family: faultFamilies.find((known) => known === value) })
        else if (id === 'rule') onChange({ rule: faultRules.find((known) => known === value) })
        else if (id === 'managerId') onChange({ managerId: value })
        else
          onChange({
            mine: values.includes('mine') || undefined,
            dismissed: values.includes('dismissed') || undefined,
          })
      }}
      onClear={() =>
        onChange({
          family: undefined,
          rule: undefined,
          managerId: undefined,
          mine: undefined,
          dismissed: undefined,
          search: undefined,
        })
      }
    >
      <a
        className="p-button p-button-plain"
        data-size="small"
        download
        href={`/api${writeRequest(exportDataFaults, filters).url}`}
      >
        <Icon of={Download} size={13} /> CSV
      </a>
    </FilterBar>
  )
}
