import '../page-texts.ts'
import { writeRequest } from '@portolan/contract'
import { Icon, useWords } from '@portolan/ui'
import { Download } from 'lucide-react'
import type { ReactNode } from 'react'
import { exportActions } from '../../contract/index.ts'
import { actionsInput } from './action-readings.ts'
import type { ActionsAddress } from './address.ts'

/** The list as it is filtered, as a file. */
export function ExportLinks(props: { of: ActionsAddress }): ReactNode {
  const say = useWords('oversight')
  return (['csv', 'xlsx'] as const).map((format) => (
    <a
      key={format}
      className="p-button p-button-plain"
      download
      title={say('portfolio.download', { format: format.toUpperCase() })}
      href={`/api${writeRequest(exportActions, { ...actionsInput(props.of), format }).url}`}
    >
      <Icon of={Download} size={13} />
      {format.toUpperCase()}
    </a>
  ))
}
