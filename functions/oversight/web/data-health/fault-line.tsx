import { permissions as plan } from '@portolan/plan/contract'
import type { Day } from '@portolan/quantity'
import { Age, Button, DayText, Link, Told, useMay, useToast, useWords, useWrite } from '@portolan/ui'
import { type ReactNode, useState } from 'react'
import { type DataFault, dismissFaults, restoreFault } from '../../contract/index.ts'
import { DismissForm } from './dismiss-form.tsx'
import { MendButton } from './mend-button.tsx'

/** One fault: what is so, whose it is, since when; the edit that mends it, or the word that it is none. */
export function FaultLine(props: { of: DataFault }): ReactNode {
  const say = useWords('data-health')
  const [dismissing, open] = useState(false)
  const { of } = props
  const { project, manager, dismissed, portfolioId } = of
  const place = { projectId: project?.id, portfolioId: portfolioId ?? undefined }
  const may = useMay()
  const mayEdit = project !== null && may(plan.edit, place)
  const mayDismiss = project !== null && of.subject.kind === 'project' && may(dismissFaults, place)
  return (
    <li className="fault">
      <div className="fault-says">
        <Link to={of.opens} className="fault-name">
          <Told of={of} />
        </Link>
        <span className="fault-under">
          {[project?.code, manager?.name ?? say('nobody')].filter(Boolean).join(' · ')}
          {of.since === null ? null : (
            <>
              {' · '}
              {say('since')} <Age of={of.since as Day} />
            </>
          )}
        </span>
        {dismissed === null ? null : (
          <span className="fault-under">
            {say('dismissed-by', { name: dismissed.by })} <DayText of={dismissed.until as Day} />:{' '}
            {dismissed.because}
          </span>
        )}
      </div>
      <div className="fault-ways">
        {mayEdit && of.mend !== null && dismissed === null ? <MendButton of={of} mend={of.mend} /> : null}
        {mayDismiss && dismissed === null ? (
          <Button size="small" kind="quiet" aria-expanded={dismissing} onClick={() => open(!dismissing)}>
            {say('dismiss')}
          </Button>
        ) : null}
        {mayDismiss && dismissed !== null ? <Restore of={of} id={dismissed.id} /> : null}
      </div>
      {dismissing && project !== null ? (
        <DismissForm projectId={project.id} rule={of.rule} onDone={() => open(false)} />
      ) : null}
    </li>
  )
}

function Restore(props: { of: DataFault; id: string }): ReactNode {
  const say = useWords('data-health')
  const toast = useToast()
  const { run, busy } = useWrite(restoreFault)
  const { of, id } = props
  const restore = async (): Promise<void> => {
    const done = await run({ projectId: of.project?.id ?? '', dismissalId: id }).catch(() => undefined)
    if (done) toast({ sentence: say('restored', { name: of.subject.name }) })
  }
  return (
    <Button size="small" kind="quiet" busy={busy} onClick={() => void restore()}>
      {say('restore')}
    </Button>
  )
}
