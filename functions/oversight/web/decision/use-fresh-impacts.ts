import { useCall } from '@portolan/ui'
import { useEffect, useState } from 'react'
import { type Decision, type Impact, previewOption } from '../../contract/index.ts'

/** What each option would do now, while the question is open: the plan may have moved since it was asked. */
export function useFreshImpacts(of: Decision): ReadonlyMap<number, Impact> {
  const call = useCall()
  const [fresh, setFresh] = useState<ReadonlyMap<number, Impact>>(new Map())
  const open = of.state === 'asked' || of.state === 'draft'
  const numbers = of.options.filter(({ calls }) => calls.length > 0).map(({ number }) => number)
  const key = open ? `${of.id} ${of.version} ${numbers.join()}` : ''
  useEffect(() => {
    if (key === '') return undefined
    let gone = false
    const read = async (): Promise<void> => {
      const tried = new Map<number, Impact>()
      for (const option of numbers)
        tried.set(option, await call(previewOption, { decisionId: of.id, option }))
      if (!gone) setFresh(tried)
    }
    // What was kept when it was asked is shown as long as this is not there.
    read().catch(() => undefined)
    return () => {
      gone = true
    }
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the key says which options of which version
  }, [key, call])
  return open ? fresh : noImpacts
}

const noImpacts: ReadonlyMap<number, Impact> = new Map()
