import { useGo, useWrite } from '@portolan/ui'
import { useState } from 'react'
import { previewScope } from '../../contract/index.ts'

export type PreviewScope = {
  /** Sends a list and opens its preview. */
  readonly read: (file: File, asOf?: string) => Promise<void>
  /** The name of the file that is being read. */
  readonly reading: string | undefined
  readonly problem: unknown
  /** True where the server refused it; false where this computer could not give it. */
  readonly refused: boolean
}

/** Lists are tables; a schedule never is. */
export function isList(fileName: string): boolean {
  return /\.(csv|tsv|xlsx)(\.gz)?$/i.test(fileName)
}

export function usePreviewScope(projectId: string): PreviewScope {
  const go = useGo()
  const preview = useWrite(previewScope)
  const [reading, setReading] = useState<string | undefined>(undefined)
  const [problem, setProblem] = useState<unknown>(undefined)
  const read = async (file: File, asOf?: string): Promise<void> => {
    setProblem(undefined)
    setReading(file.name)
    try {
      const upload = new Uint8Array(await file.arrayBuffer())
      const { id } = await preview.run(
        { projectId, fileName: file.name, ...(asOf ? { asOf } : {}) },
        { upload },
      )
      go('/projects/$projectId/scope-imports/$scopeImportId', { projectId, scopeImportId: id })
    } catch (failed) {
      setProblem(failed)
    } finally {
      setReading(undefined)
    }
  }
  return { read, reading, problem, refused: preview.problem !== undefined }
}
