import { useGo, useWrite } from '@portolan/ui'
import { useState } from 'react'
import { previewSchedule } from '../../contract/index.ts'
import { isList, usePreviewScope } from '../scope/use-preview-scope.ts'

export type PreviewSchedule = {
  /** Sends a file and opens its preview. */
  readonly read: (file: File, encoding?: string) => Promise<void>
  /** The name of the file that is being read. */
  readonly reading: string | undefined
  readonly problem: unknown
  /** True where the server refused it; false where this computer could not give it. */
  readonly refused: boolean
}

export function usePreviewSchedule(projectId: string): PreviewSchedule {
  const go = useGo()
  const preview = useWrite(previewSchedule)
  const [reading, setReading] = useState<string | undefined>(undefined)
  const [problem, setProblem] = useState<unknown>(undefined)
  const scope = usePreviewScope(projectId)
  const read = async (file: File, encoding?: string): Promise<void> => {
    setProblem(undefined)
    // A table is no schedule: it is the scope that it becomes a version of.
    if (isList(file.name)) return await scope.read(file)
    setReading(file.name)
    try {
      const upload = new Uint8Array(await file.arrayBuffer())
      const read = await preview.run(
        { projectId, fileName: file.name, ...(encoding ? { encoding } : {}) },
        { upload },
      )
      go('/projects/$projectId/schedule-imports/$scheduleImportId', {
        projectId,
        scheduleImportId: read.id,
      })
    } catch (failed) {
      setProblem(failed)
    } finally {
      setReading(undefined)
    }
  }
  return {
    read,
    reading: reading ?? scope.reading,
    problem: problem ?? scope.problem,
    refused: preview.problem !== undefined || scope.refused,
  }
}
