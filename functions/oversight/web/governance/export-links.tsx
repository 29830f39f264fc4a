import { writeRequest } from '@portolan/contract'
import { Icon, useWords } from '@portolan/ui'
import { CalendarPlus, Download } from 'lucide-react'
import type { ReactNode } from 'react'
import { exportGovernanceDays } from '../../contract/index.ts'
import type { DaysInput } from './address.ts'

/** The days as they are filtered: for one's own calendar, or as a list. */
export function ExportLinks({ of }: { of: DaysInput }): ReactNode {
  const say = useWords('calendar')
  return (['ics', 'csv', 'xlsx'] as const).map((format) => (
    <a
      key={format}
      className="p-button p-button-plain"
      data-size="small"
      download
      title={say(`file.${format}`)}
      href={`/api${writeRequest(exportGovernanceDays, { ...of, format }).url}`}
    >
      <Icon of={format === 'ics' ? CalendarPlus : Download} size={13} />
      {format.toUpperCase()}
    </a>
  ))
}
