import { dropImport, type Import } from '../../contract/index.ts'
import { ConfirmButton, useGo, useProblemWords, useToast, useWords, useWrite } from '@portolan/ui'
import type { ReactNode } from 'react'

/** Gives an import up that was not written; its rows and answers go. */
export function DropImport(props: { of: Pick<Import, 'id' | 'version'> }): ReactNode {
  const say = useWords('plan')
  const tellProblem = useProblemWords()
  const go = useGo()
  const toast = useToast()
  const { run, busy } = useWrite(dropImport)
  const drop = (): void =>
    void run({ importId: props.of.id }, { ifMatch: props.of.version }).then(
      () => go('/administration/imports'),
      (problem: unknown) =>
        toast({
          sentence: tellProblem(problem, say('import.not-done')),
          tone: 'bad',
        }),
    )
  return (
    <ConfirmButton
      kind="quiet"
      busy={busy}
      consequence={say('import.drop-consequence')}
      confirm={say('import.drop')}
      onConfirm={drop}
    >
      {say('import.drop')}
    </ConfirmButton>
  )
}
