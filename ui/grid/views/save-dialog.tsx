import '../../form/form.css'
import { type ReactNode, useId, useState } from 'react'
import { isProblem } from '../../client.tsx'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { useToast } from '../../toast.tsx'
import { useWords } from '../../words.ts'

export function SaveDialog(props: {
  onSave: (name: string, shared: boolean) => Promise<unknown>
  onClose: () => void
}): ReactNode {
  const say = useWords('grid')
  const words = useWords()
  const toast = useToast()
  const id = useId()
  const [name, setName] = useState('')
  const [shared, setShared] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | undefined>(undefined)
  const save = async (): Promise<void> => {
    setBusy(true)
    try {
      await props.onSave(name.trim(), shared)
      toast({ sentence: say('views.saved', { name: name.trim() }) })
      props.onClose()
    } catch (fault) {
      setProblem(isProblem(fault) ? fault.problem.detail : words('state.unreachable'))
      setBusy(false)
    }
  }
  return (
    <Dialog opened title={say('views.save-title')} onClose={props.onClose}>
      <form
        className="p-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() !== '' && !busy) void save()
        }}
      >
        <div className="p-field">
          <label className="p-field-label" htmlFor={`${id}-name`}>
            {say('views.name')}
          </label>
          <input
            id={`${id}-name`}
            className="p-input"
            data-autofocus
            maxLength={80}
            value={name}
            aria-invalid={problem !== undefined || undefined}
            aria-describedby={problem === undefined ? undefined : `${id}-problem`}
            onChange={(event) => {
              setName(event.target.value)
              setProblem(undefined)
            }}
          />
          {problem === undefined ? null : (
            <p id={`${id}-problem`} role="alert" className="p-field-wrong">
              {problem}
            </p>
          )}
        </div>
        <label className="p-row">
          <input type="checkbox" checked={shared} onChange={(event) => setShared(event.target.checked)} />
          {say('views.for-all')}
        </label>
        <div className="p-row p-view-end">
          <Button kind="first" type="submit" busy={busy} disabled={name.trim() === ''}>
            {say('views.save-go')}
          </Button>
          <Button onClick={props.onClose}>{words('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  )
}
