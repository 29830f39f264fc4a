import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, IconButton } from '../../parts/button.tsx'
import { useWords } from '../../words.ts'

/** What can be done with the selected rows, while there are some. */
export function SelectionBar(props: { count: number; onChange: () => void; onClear: () => void }): ReactNode {
  const say = useWords('grid-editing')
  if (props.count === 0) return null
  return (
    <div className="p-grid-bar" role="group" aria-label={say('bar.selected', { count: props.count })}>
      <span className="p-label">{say('bar.selected', { count: props.count })}</span>
      <Button size="small" onClick={props.onChange}>
        {say('bar.change')}
      </Button>
      <IconButton icon={X} label={say('bar.clear')} onClick={props.onClear} />
    </div>
  )
}
