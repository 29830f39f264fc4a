import './rates.css'
import './texts.ts'
import { currencies as allCurrencies } from '@portolan/quantity'
import { DataGrid, EmptyState, Split, Switcher, useAddress, useMay, useRead, useWords } from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import { z } from 'zod'
import { listCurrencyRates, permissions, rateKinds } from '../../contract/index.ts'
import { ChoiceField } from '../money/fields.tsx'
import { Converter } from './converter.tsx'
import { rateColumns } from './rate-columns.tsx'
import { rateRows } from './rate-rows.ts'
import { useRateEditing } from './use-rate-editing.ts'

const address = z.object({
  kind: z.enum(rateKinds).optional().catch(undefined),
  with: z
    .array(z.string().regex(/^[A-Z]{3}$/))
    .optional()
    .catch(undefined),
})

const usual = ['USD', 'GBP', 'CHF']

/** What currencies are worth, day by day, for budgets, for what was spent, and for closing. */
export function RatesPage(): ReactNode {
  const say = useWords('rates')
  const [now, change] = useAddress(address)
  const kind = now.kind ?? 'budget'
  const mayEdit = useMay()(permissions.setUp)
  const read = useRead(listCurrencyRates, { kind })
  const to = read.data?.currency ?? ''
  const rows = useMemo(() => rateRows(read.data?.items ?? [], to), [read.data, to])
  const shown = useMemo(() => currenciesOf(rows, now.with ?? [], to), [rows, now.with, to])
  const columns = useMemo(() => rateColumns(say, shown, to), [say, shown, to])
  const editing = useRateEditing(kind, to)
  return (
    <>
      <div className="rates-bar">
        <Switcher
          label={say('kinds')}
          value={kind}
          choices={rateKinds.map((value) => ({ value, label: say(`kind.${value}`) }))}
          onChoose={(value) => change({ kind: rateKinds.find((one) => one === value) })}
        />
        <span className="p-label rates-about">{say(`about.${kind}`)}</span>
        {mayEdit ? (
          <span className="rates-add">
            <ChoiceField
              label={say('add')}
              value=""
              choices={[
                ['', '–'],
                ...allCurrencies()
                  .filter((code) => code !== to && !shown.includes(code))
                  .map((code) => [code, code] as const),
              ]}
              onChoose={(code) => change({ with: [...(now.with ?? []), code] })}
            />
          </span>
        ) : null}
      </div>
      <Split side={to === '' ? undefined : <Converter kind={kind} currency={to} known={shown} />}>
        <DataGrid
          label={say('title')}
          columns={columns}
          rows={rows}
          idOf={(row) => row.id}
          loading={read.loading}
          refreshing={read.refreshing}
          problem={read.problem}
          onRetry={read.again}
          density="compact"
          editing={mayEdit ? editing : undefined}
          empty={<EmptyState title={say('none')}>{say(mayEdit ? 'none-words' : 'none-reader')}</EmptyState>}
        />
      </Split>
    </>
  )
}

function currenciesOf(
  rows: ReturnType<typeof rateRows>,
  added: readonly string[],
  to: string,
): readonly string[] {
  const known = new Set(rows.flatMap(({ rates }) => Object.keys(rates)))
  const first = known.size === 0 ? usual.filter((code) => code !== to) : []
  return [...new Set([...[...known].toSorted(), ...first, ...added])]
}
