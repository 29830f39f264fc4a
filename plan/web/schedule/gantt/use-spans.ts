import { useCall } from '@portolan/ui'
import { useEffect, useState } from 'react'
import { showScheduleNetwork } from '../../../contract/index.ts'
import type { PackedSchedule } from '../../../domain/index.ts'
import type { Spans } from './desk-messages.ts'
import type { OpenDesk } from './use-desk.ts'

type Known = { readonly desk: OpenDesk; readonly number: number; readonly spans: Spans }

/** Where a baseline had the activities; undefined for the one that the lines carry themselves. */
export function useBaseline(desk: OpenDesk | undefined, number: number | undefined): Spans | undefined {
  const [known, setKnown] = useState<Known | undefined>(undefined)
  useEffect(() => {
    if (desk === undefined || number === undefined || number === 0) return
    let gone = false
    void desk.ask('baseline', { number }).then((spans) => {
      if (!gone) setKnown({ desk, number, spans })
    })
    return () => {
      gone = true
    }
  }, [desk, number])
  return known?.desk === desk && known?.number === number ? known?.spans : undefined
}

/** Where another version has the activities. */
export function useOtherVersion(
  desk: OpenDesk | undefined,
  given: { projectId: string; number: number | undefined },
): Spans | undefined {
  const call = useCall()
  const { projectId, number } = given
  const [known, setKnown] = useState<Known | undefined>(undefined)
  useEffect(() => {
    if (desk === undefined || number === undefined) return
    let gone = false
    void (async () => {
      const { network } = await call(showScheduleNetwork, { projectId, number })
      const spans = await desk.ask('against', { network: network as PackedSchedule })
      if (!gone) setKnown({ desk, number, spans })
    })().catch(() => undefined)
    return () => {
      gone = true
    }
    // oxlint-disable-next-line react/exhaustive-deps -- `call` is new with every render and always the same
  }, [desk, number, projectId])
  return known?.desk === desk && known?.number === number ? known?.spans : undefined
}
