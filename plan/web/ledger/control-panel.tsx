import { fromDecimal, toDecimal } from '@portolan/quantity'
import { Button, Chip, ErrorState, Money, Section, SidePanel, Told, useWords, useWrite } from '@portolan/ui'
import { type ReactNode, useState } from 'react'
import {
  type LedgerColumns,
  type LedgerControl,
  type LedgerImport,
  ledgerUses,
  mapLedger,
} from '../../contract/index.ts'
import { ChoiceField, TextField } from '../money/fields.tsx'

/** Whether what was read is what the ledger sent, to the cent; and which column is which. */
export function ControlPanel(props: { of: LedgerImport }): ReactNode {
  const say = useWords('ledger')
  const { of } = props
  const { control } = of
  return (
    <SidePanel title={say('import.control')} width={340}>
      <Section>
        <p className="p-row">
          {control.agrees ? (
            <Chip tone="good">{say('import.agrees')}</Chip>
          ) : (
            <Chip tone="warn">{say(`import.control-by.${control.by}`)}</Chip>
          )}
        </p>
        {of.totals.map((total) => (
          <p key={total.currency}>
            {say('import.read')}: {total.count} ·{' '}
            <Money of={{ amount: total.total, currency: total.currency }} full />
          </p>
        ))}
        <ul className="ledger-differences">
          {control.differences.map((one) => (
            <li key={one.sentence}>
              <Told of={one} />
            </li>
          ))}
        </ul>
        <State of={of} />
      </Section>
      <Section title={say('import.columns')}>
        <Columns of={of} />
      </Section>
    </SidePanel>
  )
}

type Typed = { readonly currency: string; readonly count: string; readonly total: string }

function State(props: { of: LedgerImport }): ReactNode {
  const say = useWords('ledger')
  const { run, busy, problem } = useWrite(mapLedger)
  const { of } = props
  const [typed, setTyped] = useState<readonly Typed[]>(() =>
    of.totals.map(({ currency }) => startOf(of, currency)),
  )
  const set = (at: number, patch: Partial<Typed>): void =>
    setTyped(typed.map((one, index) => (index === at ? { ...one, ...patch } : one)))
  const controls = typed.map(controlOf)
  return (
    <form
      className="ledger-state"
      onSubmit={(event) => {
        event.preventDefault()
        void run({ ledgerImportId: of.id, controls }, { ifMatch: of.version }).catch(() => undefined)
      }}
    >
      <p className="p-label">{say('import.state-words')}</p>
      {problem ? <ErrorState title={say('import.write-failed')} problem={problem} /> : null}
      {typed.map((one, at) => (
        <div key={one.currency} className="ledger-state-line">
          <TextField label={say('import.count')} value={one.count} onType={(count) => set(at, { count })} />
          <TextField
            label={`${say('import.sum')} ${one.currency}`}
            value={one.total}
            onType={(total) => set(at, { total })}
          />
        </div>
      ))}
      <Button type="submit" busy={busy} disabled={!controls.some(({ total }) => total !== null)}>
        {say('import.state')}
      </Button>
    </form>
  )
}

function startOf({ control, totals }: LedgerImport, currency: string): Typed {
  const stated = control.stated.find(
    (one) => one.currency === currency || (one.currency === null && totals.length === 1),
  )
  return {
    currency,
    count: stated?.count === null || stated === undefined ? '' : String(stated.count),
    total:
      stated?.total === null || stated === undefined ? '' : toDecimal({ amount: stated.total, currency }),
  }
}

function controlOf({ currency, count, total }: Typed): LedgerControl {
  return {
    currency,
    count: /^\d{1,9}$/.test(count.trim()) ? Number(count) : null,
    total: fromDecimal(total.trim().replace(/\s/g, '').replace(',', '.'), currency)?.amount ?? null,
  }
}

function Columns(props: { of: LedgerImport }): ReactNode {
  const say = useWords('ledger')
  const { run, busy, problem } = useWrite(mapLedger)
  const { of } = props
  const [columns, setColumns] = useState<LedgerColumns>(of.columns)
  return (
    <form
      className="ledger-state"
      onSubmit={(event) => {
        event.preventDefault()
        void run({ ledgerImportId: of.id, columns }, { ifMatch: of.version }).catch(() => undefined)
      }}
    >
      {problem ? <ErrorState title={say('import.write-failed')} problem={problem} /> : null}
      {ledgerUses.map((use) => (
        <ChoiceField
          key={use}
          label={say(`column.${use}`)}
          value={columns[use] ?? ''}
          choices={[
            ['', say('import.no-column')],
            ...of.header.filter((name) => name !== '').map((name) => [name, name] as const),
          ]}
          onChoose={(name) => setColumns({ ...columns, [use]: name })}
        />
      ))}
      <Button type="submit" busy={busy}>
        {say('import.read-again')}
      </Button>
    </form>
  )
}
