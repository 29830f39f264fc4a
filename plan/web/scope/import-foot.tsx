import { Button, ErrorState, isProblem, useFormat, useGo, useToast, useWords, useWrite } from '@portolan/ui'
import type { ReactNode } from 'react'
import { commitScope, type ScopeImport } from '../../contract/index.ts'

const scope = '/projects/$projectId/scope'

/** The button that makes the list the next version of the scope, and the way out. */
export function ImportFoot(props: { of: ScopeImport }): ReactNode {
  const say = useWords('scope')
  const format = useFormat()
  const go = useGo()
  const toast = useToast()
  const { of } = props
  const { projectId } = of
  const commit = useWrite(commitScope)
  const write = (): void =>
    void commit.run({ projectId, importId: of.id }, { ifMatch: of.version }).then(
      ({ becameVersion, counts }) => {
        toast({
          sentence: say(`import.toast-${counts.unit}`, {
            number: becameVersion ?? '',
            accepted: format.number(counts.acceptedTotal),
            total: format.number(counts.total),
          }),
        })
        go(scope, { projectId })
      },
      () => undefined,
    )
  const moved = isProblem(commit.problem) && [409, 412].includes(commit.problem.status)
  return (
    <>
      {commit.problem ? (
        <ErrorState
          title={say('import.write-failed')}
          problem={commit.problem}
          action={
            moved ? (
              <Button size="small" kind="first" onClick={() => go(scope, { projectId }, { drop: true })}>
                {say('import.again')}
              </Button>
            ) : null
          }
        />
      ) : null}
      <div className="schedule-foot">
        <Button onClick={() => go(scope, { projectId })}>{say('import.leave')}</Button>
        <span className="p-meta" role="status">
          {commit.busy ? say('import.writing') : say('import.nothing-yet')}
        </span>
        <span className="schedule-foot-end">
          <Button kind="first" busy={commit.busy} onClick={write}>
            {of.comparison === null ? say('import.first') : say('import.next')}
          </Button>
        </span>
      </div>
    </>
  )
}
