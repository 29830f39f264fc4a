import { Button, Dialog, useWords } from '@portolan/ui'
import { useBlocker } from '@tanstack/react-router'
import type { ReactNode, RefObject } from 'react'

/** Whoever goes elsewhere with changes that nobody has kept is asked first; the browser asks where it is closed. */
export function LeaveGuard(props: {
  changes: number
  /** They stand elsewhere now: who goes loses nothing. */
  taken: RefObject<boolean>
}): ReactNode {
  const say = useWords('gantt')
  const { changes, taken } = props
  const leaving = useBlocker({
    // Zoom, filters and panels are in the address too: they lead nowhere else.
    shouldBlockFn: ({ current, next }) => changes > 0 && !taken.current && current.pathname !== next.pathname,
    enableBeforeUnload: () => changes > 0,
    withResolver: true,
  })
  if (leaving.status !== 'blocked') return null
  return (
    <Dialog opened title={say('sandbox.leave-title')} width={420} onClose={leaving.reset}>
      <div className="gantt-form">
        <p>{say('sandbox.lost', { count: changes })}</p>
        <span className="gantt-answers">
          <Button data-autofocus onClick={leaving.reset}>
            {say('sandbox.stay')}
          </Button>
          <Button kind="danger" onClick={leaving.proceed}>
            {say('sandbox.throw-away')}
          </Button>
        </span>
      </div>
    </Dialog>
  )
}
