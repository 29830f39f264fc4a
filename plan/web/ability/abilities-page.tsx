import './ability.css'
import './texts.ts'
import {
  Button,
  DataGrid,
  EmptyState,
  FilterBar,
  later,
  NoMatch,
  Split,
  useAddress,
  useMay,
  useRead,
  useWords,
} from '@portolan/ui'
import { BookOpen, FileUp } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import { z } from 'zod'
import {
  abilityPermissions,
  type AbilityRow,
  listAbilities,
  listProposedAbilities,
  showAbilityMatrix,
} from '../../contract/index.ts'
import { abilityColumns, coverageCells } from './ability-columns.tsx'
import { CataloguePanel } from './catalogue-panel.tsx'
import { PersonAbilitiesPanel } from './person-abilities-panel.tsx'
import { ProposedPanel } from './proposed-panel.tsx'
import { useAbilityEditing } from './use-ability-editing.ts'

const AbilityFileDialog = later(async () => (await import('./file-dialog.tsx')).AbilityFileDialog)

const address = z.object({
  area: z.uuid().optional().catch(undefined),
  level: z.int().min(1).max(5).optional().catch(undefined),
  search: z.string().optional().catch(undefined),
  person: z.uuid().optional().catch(undefined),
  panel: z.enum(['proposed', 'catalogue', 'file']).optional().catch(undefined),
})

/** People by abilities, with how many hold each: where only one does, and where nobody. */
export function AbilitiesPage(): ReactNode {
  const say = useWords('abilities')
  const [now, change] = useAddress(address)
  const mayAssess = useMay()(abilityPermissions.assess)
  const level = now.level ?? 3
  const read = useRead(showAbilityMatrix, { level, ...(now.area ? { areaId: now.area } : {}) })
  const all = useRead(listAbilities, {}).data?.items
  const proposed = useRead(listProposedAbilities, {}, { enabled: mayAssess }).data?.items
  const matrix = read.data
  const columns = useMemo(() => abilityColumns(say, matrix?.abilities ?? []), [say, matrix])
  const rows = useMemo(() => found(matrix?.rows ?? [], now.search ?? ''), [matrix, now.search])
  const editing = useAbilityEditing(matrix?.abilities ?? [])
  const areas = (all ?? []).filter(({ area }) => area === null)
  return (
    <>
      <FilterBar
        search={now.search}
        searchLabel={say('find')}
        onSearch={(search) => change({ search })}
        filters={[
          {
            id: 'area',
            label: say('area'),
            choices: areas.map(({ id, name }) => ({ value: id, label: name })),
          },
          {
            id: 'level',
            label: say('from-level'),
            choices: [1, 2, 3, 4, 5].map((one) => ({ value: String(one), label: String(one) })),
          },
        ]}
        chosen={{ area: now.area ? [now.area] : [], level: now.level ? [String(now.level)] : [] }}
        onChoose={(id, values) =>
          change(
            id === 'area'
              ? { area: values.at(-1) }
              : { level: values.length === 0 ? undefined : Number(values.at(-1)) },
          )
        }
        onClear={() => change({ search: undefined, area: undefined, level: undefined })}
        found={matrix ? say('found', { count: rows.length }) : undefined}
      >
        {mayAssess ? (
          <>
            <Button onClick={() => change({ panel: 'proposed', person: undefined })}>
              {say('waiting', { count: proposed?.length ?? 0 })}
            </Button>
            <Button icon={BookOpen} onClick={() => change({ panel: 'catalogue', person: undefined })}>
              {say('catalogue')}
            </Button>
            <Button icon={FileUp} onClick={() => change({ panel: 'file', person: undefined })}>
              {say('file.open')}
            </Button>
          </>
        ) : null}
      </FilterBar>
      <Split
        side={
          now.person ? (
            <PersonAbilitiesPanel
              key={now.person}
              personId={now.person}
              abilities={all ?? []}
              onClose={() => change({ person: undefined })}
            />
          ) : now.panel === 'proposed' && mayAssess ? (
            <ProposedPanel onClose={() => change({ panel: undefined })} />
          ) : now.panel === 'catalogue' && mayAssess ? (
            <CataloguePanel all={all ?? []} onClose={() => change({ panel: undefined })} />
          ) : undefined
        }
      >
        <DataGrid<AbilityRow>
          label={say('title')}
          columns={columns}
          rows={matrix?.abilities.length === 0 ? [] : rows}
          totals={matrix ? coverageCells(say, matrix, level) : undefined}
          idOf={({ person }) => person.id}
          onOpen={({ person }) => change({ person: person.id, panel: undefined })}
          openId={now.person}
          loading={read.loading}
          refreshing={read.refreshing}
          problem={read.problem}
          onRetry={read.again}
          density="compact"
          editing={mayAssess ? editing : undefined}
          empty={
            matrix?.abilities.length === 0 ? (
              <EmptyState title={say('none')}>{say('none-words')}</EmptyState>
            ) : (
              <NoMatch title={say('nobody')} onClear={() => change({ search: undefined })} />
            )
          }
        />
      </Split>
      {now.panel === 'file' && mayAssess ? (
        <AbilityFileDialog onClose={() => change({ panel: undefined })} />
      ) : null}
    </>
  )
}

function found(rows: readonly AbilityRow[], search: string): readonly AbilityRow[] {
  const words = search.trim().toLowerCase()
  if (words === '') return rows
  return rows.filter(({ person }) =>
    [person.name, person.jobTitle ?? ''].some((text) => text.toLowerCase().includes(words)),
  )
}
