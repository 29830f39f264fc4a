import { showImport, undoImport } from '../../contract/index.ts'
import { ConfirmButton, useCall, useProblemWords, useToast, useWords, useWrite } from '@portolan/ui'
import { type ReactNode, useState } from 'react'

/** Takes the last import back. The version is read first: whoever undoes from a list has not seen it. */
export function UndoImport(props: { importId: string }): ReactNode {
  const say = useWords('plan')
  const tellProblem = useProblemWords()
  const call = useCall()
  const toast = useToast()
  const { run } = useWrite(undoImport)
  const [busy, setBusy] = useState(false)
  const undo = async (): Promise<void> => {
    setBusy(true)
    try {
      const { version, fileName } = await call(showImport, { importId: props.importId })
      await run({ importId: props.importId }, { ifMatch: version })
      toast({ sentence: say('done.undone-toast', { name: fileName }) })
    } catch (problem) {
      toast({ sentence: tellProblem(problem, say('import.not-done')), tone: 'bad' })
    } finally {
      setBusy(false)
    }
  }
  return (
    <ConfirmButton
      busy={busy}
      consequence={say('done.undo-consequence')}
      confirm={say('done.undo')}
      onConfirm={() => void undo()}
    >
      {say('done.undo')}
    </ConfirmButton>
  )
}
