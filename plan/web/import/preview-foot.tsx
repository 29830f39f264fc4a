import { commitImport, type Import } from '../../contract/index.ts'
import { Button, ErrorState, Icon, isProblem, useAddress, useToast, useWords, useWrite } from '@portolan/ui'
import { Download, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { DropImport } from './drop-import.tsx'
import { importAddress } from './steps.ts'

/** Back, what still stops the import, and the button that writes all rows in one step. */
export function PreviewFoot(props: { of: Import; onAgain: () => Promise<unknown> }): ReactNode {
  const say = useWords('plan')
  const { of } = props
  const toast = useToast()
  const [, change] = useAddress(importAddress)
  const commit = useWrite(commitImport)
  const stops = of.counts?.stop ?? 0
  const rows = (of.counts?.rows ?? 0) - (of.counts?.skip ?? 0)
  const write = (): void =>
    void commit.run({ importId: of.id }, { ifMatch: of.version }).then(
      () => toast({ sentence: say('done.toast', { count: rows }) }),
      () => undefined,
    )
  const moved = isProblem(commit.problem) && commit.problem.status === 409
  const again = (): void => void props.onAgain().then(commit.forget, () => undefined)
  return (
    <>
      {commit.problem ? (
        <ErrorState
          title={say('preview.write-failed')}
          problem={commit.problem}
          action={
            moved ? (
              <Button size="small" kind="first" onClick={again}>
                {say('preview.again')}
              </Button>
            ) : null
          }
        />
      ) : null}
      <div className="plan-foot">
        <Button onClick={() => change({ step: 'columns', row: undefined })}>{say('import.back')}</Button>
        <span className="p-meta" role="status">
          {commit.busy ? say('preview.writing', { count: rows }) : say('columns.will-remember')}
        </span>
        <span className="plan-foot-end">
          {stops > 0 ? (
            <span className="p-bad plan-stops">
              <Icon of={X} size={12} /> {say('preview.stops', { count: stops })}
            </span>
          ) : null}
          <DropImport of={of} />
          <FindingsLink importId={of.id} />
          <Button kind="first" disabled={stops > 0 || rows === 0} busy={commit.busy} onClick={write}>
            {say('preview.import', { count: rows })}
          </Button>
        </span>
      </div>
    </>
  )
}

export function FindingsLink(props: { importId: string }): ReactNode {
  const say = useWords('plan')
  return (
    <a className="p-button p-button-plain" href={`/api/imports/${props.importId}/findings`} download>
      <Icon of={Download} size={13} />
      {say('preview.download')}
    </a>
  )
}
