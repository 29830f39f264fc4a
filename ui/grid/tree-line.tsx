import './tree-line.css'
import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from '../parts/icon.tsx'
import { useWords } from '../words.ts'

/** The first cell of a row in a tree: how deep it stands, and whether what lies below it shows. */
export function TreeLine(props: {
  level: number
  open: boolean | undefined
  onToggle: () => void
  children: ReactNode
}): ReactNode {
  const say = useWords('grid')
  const { open } = props
  return (
    <span className="p-tree" style={{ paddingLeft: (props.level - 1) * 14 }}>
      {open === undefined ? (
        <span className="p-tree-leaf" />
      ) : (
        <button
          type="button"
          tabIndex={-1}
          className="p-tree-twist"
          data-open={open || undefined}
          aria-label={say(open ? 'close-row' : 'open-row')}
          onClick={props.onToggle}
        >
          <Icon of={ChevronRight} size={13} />
        </button>
      )}
      {props.children}
    </span>
  )
}
