import { type Import, mapImport } from '../../contract/index.ts'
import {
  Button,
  ErrorState,
  ProgressLine,
  SidePanel,
  Split,
  Told,
  useAddress,
  useWords,
  useWrite,
} from '@portolan/ui'
import { type ReactNode, useState } from 'react'
import { ColumnTable } from './column-table.tsx'
import { DropImport } from './drop-import.tsx'
import { type ReadingSettings, SettingsFields, settingsOf } from './settings-fields.tsx'
import { importAddress } from './steps.ts'

/** The second step: what each column means, and how amounts, days and rows are read. Nothing is sent until it is left. */
export function ColumnsStep(props: { of: Import }): ReactNode {
  const say = useWords('plan')
  const { of } = props
  const [, change] = useAddress(importAddress)
  const map = useWrite(mapImport)
  const [uses, setUses] = useState<ReadonlyMap<number, string>>(new Map())
  const before = settingsOf(of)
  const [settings, setSettings] = useState<ReadingSettings>(before)
  const changed = uses.size > 0 || JSON.stringify(settings) !== JSON.stringify(before)
  const preview = async (): Promise<void> => {
    if (changed) {
      const columns = [...uses].map(([column, use]) => ({ column, use }))
      const told = { importId: of.id, columns, ...toldIn(settings, before) }
      await map.run(told, { ifMatch: of.version })
    }
    change({ step: 'preview' })
  }
  return (
    <>
      <ProgressLine active={map.busy} label={say('columns.reading')} />
      <Split side={<HowItWasRead of={of} />}>
        {map.problem ? <ErrorState title={say('columns.failed')} problem={map.problem} /> : null}
        <SettingsFields value={settings} onChange={setSettings} />
        <ColumnTable
          columns={of.columns}
          uses={uses}
          onUse={(column, use) => setUses(withUse(of.columns, uses, column, use))}
        />
      </Split>
      <div className="plan-foot">
        <span className="p-meta">{say(of.remembered ? 'columns.remembered' : 'columns.will-remember')}</span>
        <span className="plan-foot-end">
          <DropImport of={of} />
          <Button kind="first" busy={map.busy} onClick={() => void preview().catch(() => undefined)}>
            {say('columns.preview')}
          </Button>
        </span>
      </div>
    </>
  )
}

/** A meaning that one column holds is held by no other: the other is then kept under its own name. */
function withUse(
  columns: Import['columns'],
  uses: ReadonlyMap<number, string>,
  column: number,
  use: string,
): ReadonlyMap<number, string> {
  const next = new Map(uses)
  const single = use !== 'other' && use !== 'ignored'
  for (const one of columns) {
    const now = next.get(one.column) ?? one.use
    if (single && one.column !== column && now === use) next.set(one.column, 'other')
  }
  return next.set(column, use)
}

function toldIn(now: ReadingSettings, before: ReadingSettings): Partial<ReadingSettings> {
  const entries = Object.entries(now).filter(
    ([name, value]) => value !== '' && value !== before[name as keyof ReadingSettings],
  )
  return Object.fromEntries(entries)
}

function HowItWasRead(props: { of: Import }): ReactNode {
  const say = useWords('plan')
  const { reasons, findings, remembered } = props.of
  return (
    <SidePanel title={say('columns.how')} width={316}>
      <ul className="plan-reasons">
        {remembered ? <li>{say('columns.remembered')}</li> : null}
        {reasons.map((reason) => (
          <li key={reason.sentence}>
            <Told of={reason} />
          </li>
        ))}
        {findings.map((finding, index) => (
          <li key={index} data-severity={finding.severity}>
            <Told of={finding} />
          </li>
        ))}
      </ul>
    </SidePanel>
  )
}
