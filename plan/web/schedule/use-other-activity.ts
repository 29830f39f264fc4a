import { useRead } from '@portolan/ui'
import { useState } from 'react'
import { type ActivityRow, listActivities } from '../../contract/index.ts'

export type OtherActivity = {
  readonly typed: string
  readonly type: (text: string) => void
  readonly found: readonly ActivityRow[]
  /** Searched, and nothing fits. */
  readonly none: boolean
  /** The first that fits, until another one is chosen. */
  readonly chosen: ActivityRow | undefined
  readonly choose: (id: string) => void
}

const MOST = 6
/** More than are shown: the activity itself and summaries are passed over. */
const ASKED = 30

/** Another activity of the plan, found by a part of its name or code. */
export function useOtherActivity(projectId: string, self: string): OtherActivity {
  const [typed, type] = useState('')
  const [id, choose] = useState<string | undefined>(undefined)
  const search = typed.trim()
  const read = useRead(
    listActivities,
    { projectId, search, limit: ASKED },
    { enabled: search !== '', keep: false },
  )
  const found = (search === '' ? [] : (read.data?.items ?? []))
    .filter((row) => row.id !== self && row.kind !== 'summary')
    .slice(0, MOST)
  return {
    typed,
    type,
    found,
    none: search !== '' && read.data !== undefined && found.length === 0,
    chosen: found.find((row) => row.id === id) ?? found[0],
    choose,
  }
}
