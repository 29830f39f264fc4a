import { attachFile, mostFileBytes } from '@portolan/platform/files/contract'
import { useProblemWords, useToast, useWords, useWriteEach } from '@portolan/ui'
import { useState } from 'react'
import type { Topic } from '../address.ts'

export type Attaching = {
  /** Names of what is on its way. */
  readonly underway: readonly string[]
  readonly attach: (files: readonly File[], commentId?: string) => Promise<void>
}

/** Sends files one after the other; what is refused is said by its name, and the others go on. */
export function useAttaching(topic: Topic): Attaching {
  const say = useWords('discussion')
  const toast = useToast()
  const tell = useProblemWords()
  const { write, reread } = useWriteEach(attachFile)
  const [underway, setUnderway] = useState<readonly string[]>([])
  const attachOne = async (file: File, commentId: string | undefined): Promise<void> => {
    if (file.size > mostFileBytes) throw new RangeError(say('files.too-large', { name: file.name }))
    const upload = new Uint8Array(await file.arrayBuffer())
    const input = { ...topic, name: file.name, ...(commentId === undefined ? {} : { commentId }) }
    await write(input, { upload })
  }
  const attach: Attaching['attach'] = async (files, commentId) => {
    for (const [at, file] of files.entries()) {
      setUnderway(files.slice(at).map(({ name }) => name))
      await attachOne(file, commentId).catch((problem: unknown) => {
        const because = problem instanceof RangeError ? problem.message : tell(problem, say('files.not-sent'))
        toast({ sentence: say('files.refused', { name: file.name, because }), tone: 'bad' })
      })
    }
    setUnderway([])
    await reread()
  }
  return { underway, attach }
}
