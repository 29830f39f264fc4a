import { Link, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { OfficeRecord } from '../../contract/index.ts'

/** How the office keeps its own days, in a sentence that opens what is behind it. */
export function OfficeNote({ of }: { of: OfficeRecord }): ReactNode {
  const say = useWords('calendar')
  if (of.owed === 0) return null
  return (
    <p className="calendar-note">
      {say('office-kept', {
        count: of.owed,
        inTime: of.inTime,
        afterwards: of.afterwards,
        late: of.late,
      })}{' '}
      <Link to="/calendar" search={{ whose: 'office', from: of.from, to: of.to }}>
        {say('office-open')}
      </Link>
    </p>
  )
}
