import { MenuButton, useMay, useWords } from '@portolan/ui'
import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { useProjectPlace } from './use-may-keep.ts'
import { entryKinds, riskPermissions } from '../../contract/index.ts'
import { type ChangeRaid, closed } from './address.ts'

/** Of which kind: each has a form of its own. */
export function AddEntry(props: { onChange: ChangeRaid; projectId?: string }): ReactNode {
  const say = useWords('raid')
  const may = useMay()
  const place = useProjectPlace(props.projectId)
  const keeps = {
    ...riskPermissions.keepRisks,
    ...(props.projectId === undefined ? { within: 'anywhere' as const } : {}),
  }
  if (!may(keeps, place)) return null
  return (
    <MenuButton
      label={say('add')}
      size="small"
      icon={Plus}
      entries={entryKinds.map((kind) => ({
        id: kind,
        label: say(`kind.${kind}`),
        onChoose: () => props.onChange({ ...closed, add: kind }),
      }))}
    />
  )
}
