import './page-texts.ts'
import { writeRequest } from '@portolan/contract'
import { Icon, useWords } from '@portolan/ui'
import { Download } from 'lucide-react'
import type { ReactNode } from 'react'
import { exportPortfolio } from '../contract/index.ts'
import { filtersOf, orderOf, type PortfolioAddress } from './address.ts'

/** What the list shows, with its filters and order, as a file. */
export function ExportLinks(props: { of: PortfolioAddress }): ReactNode {
  const say = useWords('oversight')
  const asked = { ...filtersOf(props.of), ...orderOf(props.of) }
  return (['csv', 'xlsx'] as const).map((format) => (
    <a
      key={format}
      className="p-button p-button-plain"
      download
      title={say('portfolio.download', { format: format.toUpperCase() })}
      href={`/api${writeRequest(exportPortfolio, { ...asked, format }).url}`}
    >
      <Icon of={Download} size={13} />
      {format.toUpperCase()}
    </a>
  ))
}
