import { lazy, type ReactNode, Suspense, useState } from 'react'
import { readFloatingParts } from '../floating/read-parts.ts'

export type DialogProps = {
  readonly opened: boolean
  readonly title: string
  readonly onClose: () => void
  readonly width?: number
  /** Nothing around the content: it brings its own head. */
  readonly bare?: boolean
  readonly children: ReactNode
}

const DialogFrame = lazy(async () => ({ default: (await readFloatingParts()).DialogFrame }))

/** A question or a form that must be answered before going on. Prefer a side panel where the list still helps. */
export function Dialog(props: DialogProps): ReactNode {
  const [used, setUsed] = useState(props.opened)
  if (props.opened && !used) setUsed(true)
  return used ? (
    <Suspense fallback={null}>
      <DialogFrame {...props} />
    </Suspense>
  ) : null
}
