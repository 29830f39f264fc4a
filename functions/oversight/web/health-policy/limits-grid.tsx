import { useNarrow } from '@portolan/plan/web'
import { DataGrid, useFormat, useRead, useWords } from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import { type HealthPolicyShown, listOwners, tellRuleLoudness } from '../../contract/index.ts'
import type { ChangeLimits, LimitsAddress } from './address.ts'
import { limitColumns } from './limit-columns.tsx'
import { isDrafted, limitRows, type LimitShown } from './limit-rows.ts'
import { useLimitEdits } from './use-limit-edits.ts'

/** What gives way to a panel, and on narrow screens. */
const givesWay = ['asks', 'owner', 'upheld']

export function LimitsGrid(props: {
  of: HealthPolicyShown
  address: LimitsAddress
  onChange: ChangeLimits
}): ReactNode {
  const say = useWords('limits')
  const format = useFormat()
  const narrow = useNarrow()
  const { of, address, onChange } = props
  const mayWrite = of.may.includes('write')
  const loudness = useRead(tellRuleLoudness, {}).data
  const people = useRead(listOwners, {}, { enabled: mayWrite }).data?.items
  const columns = useMemo(() => {
    const owners = (people ?? []).map(({ id, name }) => ({ value: id, label: name }))
    return limitColumns({ say, format, owners, loudness })
  }, [say, format, people, loudness])
  const rows = useMemo(() => limitRows(of), [of])
  const edits = useLimitEdits(of)
  const open = address.rule !== undefined || address.panel !== undefined
  const hidden = useMemo(() => (narrow || open ? givesWay : []), [narrow, open])
  const toggle = ({ rule }: LimitShown): void =>
    onChange({ rule: rule.rule === address.rule ? undefined : rule.rule, panel: undefined })
  return (
    <DataGrid<LimitShown>
      label={say('title')}
      columns={columns}
      rows={rows}
      idOf={({ id }) => id}
      groupBy="rule"
      hiddenColumns={hidden}
      onOpen={toggle}
      openId={rows.find(({ rule }) => rule.rule === address.rule)?.id}
      rowTone={(row) => (isDrafted(row) ? 'warn' : undefined)}
      editing={mayWrite ? edits : undefined}
    />
  )
}
