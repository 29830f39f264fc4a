import '../page-texts.ts'
import { writeRequest } from '@portolan/contract'
import { Icon, useWords } from '@portolan/ui'
import { Download } from 'lucide-react'
import type { ReactNode } from 'react'
import { exportDecisions } from '../../contract/index.ts'
import type { InboxAddress } from './address.ts'
import { inboxInput } from './inbox-readings.ts'

/** The register as it is filtered, as a file. */
export function ExportLinks(props: { of: InboxAddress }): ReactNode {
  const say = useWords('oversight')
  return (['csv', 'xlsx'] as const).map((format) => (
    <a
      key={format}
      className="p-button p-button-plain"
      download
      title={say('portfolio.download', { format: format.toUpperCase() })}
      href={`/api${writeRequest(exportDecisions, { ...inboxInput(props.of), format }).url}`}
    >
      <Icon of={Download} size={13} />
      {format.toUpperCase()}
    </a>
  ))
}
