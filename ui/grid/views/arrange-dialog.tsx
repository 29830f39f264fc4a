import '../../form/form.css'
import { Trash2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { isProblem } from '../../client.tsx'
import { Button, IconButton } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { useToast } from '../../toast.tsx'
import { useWords } from '../../words.ts'
import type { ViewEntry, ViewMenuProps } from './view-menu.tsx'

/** The own views of a page, to be renamed, shared and deleted. Each change is written at once. */
export function ArrangeDialog(props: ViewMenuProps & { onClose: () => void }): ReactNode {
  const say = useWords('grid')
  const words = useWords()
  const toast = useToast()
  const [problem, setProblem] = useState<string | undefined>(undefined)
  const own = props.views.filter(({ mine }) => mine)
  const tried = async (act: Promise<unknown>): Promise<boolean> => {
    try {
      await act
      setProblem(undefined)
      return true
    } catch (fault) {
      setProblem(isProblem(fault) ? fault.problem.detail : words('state.unreachable'))
      return false
    }
  }
  const remove = async (view: ViewEntry): Promise<void> => {
    if (await tried(props.onDelete(view))) toast({ sentence: say('views.deleted', { name: view.name }) })
  }
  return (
    <Dialog opened title={say('views.arrange-title')} width={520} onClose={props.onClose}>
      <table className="p-views">
        <thead>
          <tr>
            <th scope="col">{say('views.column-name')}</th>
            <th scope="col">{say('views.column-shared')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {own.map((view) => (
            <tr key={view.id}>
              <td>
                <input
                  key={view.name}
                  className="p-input"
                  aria-label={say('views.name-of', { name: view.name })}
                  defaultValue={view.name}
                  maxLength={80}
                  onKeyDown={(event) => {
                    if (event.key === 'Enter') event.currentTarget.blur()
                  }}
                  onBlur={(event) => {
                    const name = event.target.value.trim()
                    if (name !== '' && name !== view.name) void tried(props.onChange(view, { name }))
                  }}
                />
              </td>
              <td>
                <input
                  type="checkbox"
                  aria-label={say('views.share', { name: view.name })}
                  checked={view.shared}
                  onChange={(event) => void tried(props.onChange(view, { shared: event.target.checked }))}
                />
              </td>
              <td>
                <IconButton
                  icon={Trash2}
                  label={say('views.delete', { name: view.name })}
                  onClick={() => void remove(view)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {problem === undefined ? null : (
        <p role="alert" className="p-field-wrong">
          {problem}
        </p>
      )}
      <div className="p-row p-view-end">
        <Button onClick={props.onClose}>{words('close')}</Button>
      </div>
    </Dialog>
  )
}
