import { writeRequest } from '@portolan/contract'
import { Icon, useWords } from '@portolan/ui'
import { Download } from 'lucide-react'
import type { ReactNode } from 'react'
import { exportAccounts } from '../../contract/index.ts'
import type { AccountsInput } from './account-readings.ts'

/** The list as it is filtered, as a file. */
export function ExportLinks({ of }: { of: AccountsInput }): ReactNode {
  const say = useWords('oversight')
  return (['csv', 'xlsx'] as const).map((format) => (
    <a
      key={format}
      className="p-button p-button-plain"
      data-size="small"
      download
      title={say('portfolio.download', { format: format.toUpperCase() })}
      href={`/api${writeRequest(exportAccounts, { ...of, format }).url}`}
    >
      <Icon of={Download} size={13} />
      {format.toUpperCase()}
    </a>
  ))
}
