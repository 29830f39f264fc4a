import type { ImportRow } from '../../contract/index.ts'
import { Button, Link, Section, SidePanel, Told, useTold, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { RowActions } from './preview-columns.tsx'
import { doubtOf, worstFirst } from './row-cells.ts'
import { VerdictChip } from './verdict-chip.tsx'

/** Everything found in one row, what it would change, and the answers one can give. */
export function RowPanel(props: { row: ImportRow; actions: RowActions; onClose: () => void }): ReactNode {
  const say = useWords('plan')
  const tell = useTold()
  const { row, actions } = props
  const out = row.verdict === 'skip'
  const doubt = out ? undefined : doubtOf(row)
  return (
    <SidePanel
      title={say('row.title', { label: row.label })}
      width={316}
      onClose={props.onClose}
      footer={
        <>
          <Button onClick={() => void actions.leaveOut(row.rowNumber, !out)}>
            {say(out ? 'preview.take-in' : 'preview.leave-out')}
          </Button>
          {doubt === undefined ? null : (
            <>
              <Button kind="first" onClick={() => void actions.join(row.rowNumber, doubt)}>
                {say('preview.join')}
              </Button>
              <Button onClick={() => void actions.join(row.rowNumber, null)}>{say('preview.as-new')}</Button>
            </>
          )}
        </>
      }
    >
      <Section>
        <p className="plan-row-title">{row.name || '–'}</p>
        <p className="p-row">
          <VerdictChip of={row.verdict} /> <span className="p-label">{row.code}</span>
        </p>
        {row.joinedBy ? (
          <p className="p-label">
            {say('row.joined', { reason: tell({ sentence: row.joinedBy, wording: row.joinWording }) })}
          </p>
        ) : null}
        {(doubt ?? row.projectId) ? (
          <Link to="/projects/$projectId" params={{ projectId: doubt ?? row.projectId ?? '' }}>
            {say('row.open')}
          </Link>
        ) : null}
      </Section>
      <Section title={say('row.findings')}>
        {row.findings.length === 0 ? <p className="p-label">{say('row.no-findings')}</p> : null}
        <ul className="plan-reasons plan-reasons-bare">
          {worstFirst(row.findings).map((finding, index) => (
            <li key={index} data-severity={finding.severity}>
              <Told of={finding} />
            </li>
          ))}
        </ul>
      </Section>
      {row.changes.length === 0 ? null : (
        <Section title={say('row.changes')}>
          <dl className="plan-changes">
            {row.changes.map(({ field, wording, from, to }) => (
              <div key={field}>
                <dt className="p-label">{tell({ sentence: field, wording })}</dt>
                <dd>
                  <del>{from ?? '–'}</del> <span aria-hidden="true">→</span> <ins>{to ?? '–'}</ins>
                </dd>
              </div>
            ))}
          </dl>
        </Section>
      )}
    </SidePanel>
  )
}
