import { Button, Dialog, useProblemWords, useToast, useWords, useWrite } from '@portolan/ui'
import { type FormEvent, type ReactNode, useState } from 'react'
import { type Estimate, writeEstimate } from '../../contract/index.ts'
import { type BasisDraft, draftOf, emptyBasis, readBasis, sizesOf } from './basis-draft.ts'
import { BasisFields } from './basis-fields.tsx'
import { HistoryPart, useHistory } from './history-part.tsx'

/** The draft changed, or the next version of what stands. */
export function NextVersionDialog(props: { of: Estimate; onClose: () => void }): ReactNode {
  const say = useWords('estimates')
  const { of, onClose } = props
  const number = of.goesOn ? of.number : of.number + 1
  return (
    <Dialog opened title={say('version-of', { number, title: of.title })} width={840} onClose={onClose}>
      <Form {...props} number={number} />
    </Dialog>
  )
}

function Form(props: { of: Estimate; number: number; onClose: () => void }): ReactNode {
  const say = useWords('estimates')
  const toast = useToast()
  const inWords = useProblemWords()
  const { of, number, onClose } = props
  const { projectId, id: estimateId, unit, kind } = of
  const [newest] = of.versions
  const [basis, setBasis] = useState<BasisDraft>(() => ({
    ...(newest ? draftOf(newest, of) : emptyBasis),
    ...(of.goesOn ? {} : { changed: '' }),
  }))
  const [wrong, setWrong] = useState<string>()
  const change = (patch: Partial<BasisDraft>): void => setBasis((was) => ({ ...was, ...patch }))
  const read = useHistory({ projectId, unit, kind, sizes: sizesOf(basis.sizes) })
  const write = useWrite(writeEstimate)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const given = readBasis(basis, of)
    setWrong('wrong' in given ? say(`wrong.${given.wrong}`) : undefined)
    if ('wrong' in given) return
    void write.run({ projectId, estimateId, basis: given }, { ifMatch: of.version }).then(
      () => {
        toast({ sentence: say('saved', { title: of.title }) })
        onClose()
      },
      () => undefined,
    )
  }
  const problem =
    wrong ?? (write.problem === undefined ? undefined : inWords(write.problem, write.problem.message))
  return (
    <form className="estimate-form" onSubmit={submit}>
      <BasisFields
        of={basis}
        amounts={of}
        drivers={read.data?.drivers ?? []}
        sayChange={number > 1}
        onChange={change}
      >
        <HistoryPart read={read} amounts={of} onTake={(method) => change({ method })} />
      </BasisFields>
      {problem === undefined ? null : (
        <p className="p-bad estimate-wide" role="alert">
          {problem}
        </p>
      )}
      <div className="estimate-acts">
        <Button kind="first" type="submit" busy={write.busy}>
          {say('save')}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {say('cancel')}
        </Button>
      </div>
    </form>
  )
}
