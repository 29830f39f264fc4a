import { writeRequest } from '@portolan/contract'
import { Button, FilterBar, MenuButton, type MenuEntry, useWords } from '@portolan/ui'
import { Download, FileUp, GitCompareArrows, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { exportSchedule, type ScheduleView } from '../../contract/index.ts'
import type { ChangePlanAddress, PlanAddress } from './address.ts'
import { isFiltered, noFilters } from './use-plan-rows.ts'
import { useCounted } from './use-counted.ts'

const filters = ['critical', 'unfinished'] as const

/** Filters of the plan, and what can be done with it as a whole. */
export function PlanBar(props: {
  view: ScheduleView
  address: PlanAddress
  found: number | undefined
  mayEdit: boolean
  onChange: ChangePlanAddress
  children?: ReactNode
  /** Ways out that only the screen knows. */
  exports: readonly MenuEntry[]
}): ReactNode {
  const say = useWords('schedule')
  const counted = useCounted()
  const { view, address, onChange } = props
  return (
    <FilterBar
      search={address.search ?? ''}
      searchLabel={say('bar.find')}
      onSearch={(search) => onChange({ search })}
      filters={[
        {
          id: 'show',
          label: say('bar.show'),
          choices: filters.map((value) => ({ value, label: say(`bar.${value}`) })),
        },
      ]}
      chosen={{ show: filters.filter((name) => address[name] === true) }}
      onChoose={(_, values) =>
        onChange({
          critical: values.includes('critical') || undefined,
          unfinished: values.includes('unfinished') || undefined,
        })
      }
      onClear={() => onChange(noFilters)}
      found={isFiltered(address) && props.found !== undefined ? counted('bar.found', props.found) : undefined}
    >
      {props.children}
      {view.findings.length > 0 ? (
        <Button
          kind="quiet"
          icon={TriangleAlert}
          aria-expanded={address.panel === 'findings'}
          onClick={() => onChange({ panel: 'findings', row: undefined })}
        >
          {counted('bar.findings', view.findings.length)}
        </Button>
      ) : null}
      {view.version === 0 ? null : (
        <>
          <Button
            icon={GitCompareArrows}
            onClick={() => onChange({ panel: 'versions', row: undefined })}
            aria-expanded={address.panel === 'versions'}
          >
            {say('bar.versions')}
          </Button>
          <ExportMenu of={view} number={address.number} more={props.exports} />
        </>
      )}
      {props.mayEdit ? (
        <Button kind="first" icon={FileUp} onClick={() => onChange({ drop: true })}>
          {say('bar.drop')}
        </Button>
      ) : null}
    </FilterBar>
  )
}

function ExportMenu(props: {
  of: ScheduleView
  number: number | undefined
  more: readonly MenuEntry[]
}): ReactNode {
  const say = useWords('schedule')
  const { of, number } = props
  // Edits build on the file that came before them, and are written into it.
  const origin = of.versions.find((one) => one.number <= (number ?? of.version) && one.format !== null)
  const formats = ['mspdi', ...(origin?.format === 'xer' ? ['xer'] : []), 'csv', 'xlsx']
  return (
    <MenuButton
      label={say('bar.export')}
      icon={Download}
      entries={[
        ...formats.map((format) => ({
          id: format,
          label: say(`export.${format}`),
          note: say(`export.${format}-note`),
          href: `/api${writeRequest(exportSchedule, { projectId: of.projectId, number, format }).url}`,
        })),
        ...props.more,
      ]}
    />
  )
}
