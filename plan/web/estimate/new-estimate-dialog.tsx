import './texts.ts'
import { Button, Dialog, useProblemWords, useToast, useWords, useWrite } from '@portolan/ui'
import { type FormEvent, type ReactNode, useState } from 'react'
import { addEstimate, type EstimateUnit, estimateUnits } from '../../contract/index.ts'
import { ChoiceField, TextField } from '../money/fields.tsx'
import { BasisFields } from './basis-fields.tsx'
import { type BasisDraft, emptyBasis, readBasis, sizesOf } from './basis-draft.ts'
import { KnownField } from './fields.tsx'
import { HistoryPart, useHistory } from './history-part.tsx'
import { SubjectField, type SubjectDraft } from './subject-field.tsx'

/** A first version, with what finished work says beside it while one writes. */
export function NewEstimateDialog(props: {
  projectId: string
  onClose: () => void
  onDone: (estimateId: string) => void
}): ReactNode {
  const say = useWords('estimates')
  return (
    <Dialog opened title={say('new')} width={840} onClose={props.onClose}>
      <NewEstimateForm {...props} />
    </Dialog>
  )
}

function NewEstimateForm(props: {
  projectId: string
  onClose: () => void
  onDone: (estimateId: string) => void
}): ReactNode {
  const say = useWords('estimates')
  const { projectId } = props
  const [title, setTitle] = useState('')
  const [kind, setKind] = useState('')
  const [unit, setUnit] = useState<EstimateUnit>('work')
  const [subject, setSubject] = useState<SubjectDraft>({ kind: 'project', id: null })
  const [basis, setBasis] = useState<BasisDraft>(emptyBasis)
  const change = (patch: Partial<BasisDraft>): void => setBasis((was) => ({ ...was, ...patch }))
  const read = useHistory({ projectId, unit, kind, sizes: sizesOf(basis.sizes) })
  const amounts = { unit, currency: unit === 'money' ? (read.data?.currency ?? 'EUR') : null }
  const { send, wrong, busy } = useAdding(props)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    void send({ title, kind, unit, subject, basis: readBasis(basis, amounts) })
  }
  return (
    <form className="estimate-form" onSubmit={submit}>
      <div className="estimate-row">
        <TextField label={say('column.title')} value={title} onType={setTitle} />
        <KnownField label={say('column.kind')} value={kind} known={read.data?.kinds ?? []} onType={setKind} />
        <ChoiceField
          label={say('column.unit')}
          value={unit}
          choices={estimateUnits.map((value) => [value, say(`unit.${value}`)])}
          onChoose={(value) => setUnit(value === 'money' ? 'money' : 'work')}
        />
      </div>
      <SubjectField projectId={projectId} value={subject} onChange={setSubject} />
      <BasisFields
        of={basis}
        amounts={amounts}
        drivers={read.data?.drivers ?? []}
        sayChange={false}
        onChange={change}
      >
        <HistoryPart read={read} amounts={amounts} onTake={(method) => change({ method })} />
      </BasisFields>
      {wrong === undefined ? null : (
        <p className="p-bad estimate-wide" role="alert">
          {wrong}
        </p>
      )}
      <div className="estimate-acts">
        <Button kind="first" type="submit" busy={busy} disabled={title.trim() === '' || kind.trim() === ''}>
          {say('save')}
        </Button>
        <Button kind="quiet" onClick={props.onClose}>
          {say('cancel')}
        </Button>
      </div>
    </form>
  )
}

type Given = {
  readonly title: string
  readonly kind: string
  readonly unit: EstimateUnit
  readonly subject: SubjectDraft
  readonly basis: ReturnType<typeof readBasis>
}

function useAdding(props: { projectId: string; onDone: (estimateId: string) => void }): {
  readonly send: (given: Given) => Promise<void>
  readonly wrong: string | undefined
  readonly busy: boolean
} {
  const say = useWords('estimates')
  const toast = useToast()
  const inWords = useProblemWords()
  const add = useWrite(addEstimate)
  const [wrong, setWrong] = useState<string>()
  return {
    send: async ({ basis, ...given }) => {
      setWrong('wrong' in basis ? say(`wrong.${basis.wrong}`) : undefined)
      if ('wrong' in basis) return
      const made = await add.run({ projectId: props.projectId, ...given, basis }).catch(() => undefined)
      if (made === undefined) return
      toast({ sentence: say('saved', { title: made.title }) })
      props.onDone(made.id)
    },
    wrong: wrong ?? (add.problem === undefined ? undefined : inWords(add.problem, add.problem.message)),
    busy: add.busy,
  }
}
