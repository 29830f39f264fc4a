import { writeRequest } from '@portolan/contract'
import { Icon, useWords } from '@portolan/ui'
import { Download } from 'lucide-react'
import type { ReactNode } from 'react'
import { exportExceptions } from '../../contract/index.ts'
import type { ExceptionsInput } from './exception-readings.ts'

/** The list as it is filtered, as a file. */
export function ExportLinks({ of }: { of: ExceptionsInput }): ReactNode {
  const say = useWords('oversight')
  return (['csv', 'xlsx'] as const).map((format) => (
    <a
      key={format}
      className="p-button p-button-plain"
      data-size="small"
      download
      title={say('portfolio.download', { format: format.toUpperCase() })}
      href={`/api${writeRequest(exportExceptions, { ...of, format }).url}`}
    >
      <Icon of={Download} size={13} />
      {format.toUpperCase()}
    </a>
  ))
}
