import { type GivenTo, writeRequest } from '@portolan/contract'
import { Icon, useWords } from '@portolan/ui'
import { Download } from 'lucide-react'
import type { ReactNode } from 'react'
import { exportCompliance } from '../../contract/index.ts'

/** Each control of each project that is listed, as a file. */
export function ExportLinks({ of }: { of: GivenTo<typeof exportCompliance> }): ReactNode {
  const say = useWords('compliance')
  return (['csv', 'xlsx'] as const).map((format) => (
    <a
      key={format}
      className="p-button p-button-plain"
      data-size="small"
      download
      title={say('download', { format: format.toUpperCase() })}
      href={`/api${writeRequest(exportCompliance, { ...of, format }).url}`}
    >
      <Icon of={Download} size={13} />
      {format.toUpperCase()}
    </a>
  ))
}
