import { type GivenTo, writeRequest } from '@portolan/contract'
import { Icon, useWords } from '@portolan/ui'
import { Download } from 'lucide-react'
import type { ReactNode } from 'react'
import { exportGates } from '../../contract/index.ts'

/** The next gate of each project that is listed, as a file. */
export function GateExports({ of }: { of: GivenTo<typeof exportGates> }): ReactNode {
  const say = useWords('gates')
  return (['csv', 'xlsx'] as const).map((format) => (
    <a
      key={format}
      className="p-button p-button-plain"
      data-size="small"
      download
      title={say('list.download', { format: format.toUpperCase() })}
      href={`/api${writeRequest(exportGates, { ...of, format }).url}`}
    >
      <Icon of={Download} size={13} />
      {format.toUpperCase()}
    </a>
  ))
}
