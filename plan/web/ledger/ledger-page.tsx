import './ledger.css'
import './texts.ts'
import { Button, Dialog, FilterBar, Switcher, useAddress, useMay, useWords } from '@portolan/ui'
import { FileUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { permissions } from '../../contract/index.ts'
import { DropLedger } from './drop-ledger.tsx'
import { LedgerEntries } from './ledger-entries.tsx'
import { LedgerImports } from './ledger-imports.tsx'
import { Suspense } from './suspense.tsx'

const views = ['entries', 'suspense', 'imports'] as const
const address = z.object({
  view: z.enum(views).optional().catch(undefined),
  search: z.coerce.string().max(200).optional().catch(undefined),
  drop: z.literal(true).optional().catch(undefined),
})

/** What the ledger says was spent, what of it waits for a project, and how it came in. */
export function LedgerPage(): ReactNode {
  const say = useWords('ledger')
  const [now, change] = useAddress(address)
  const mayImport = useMay()(permissions.ledger)
  const view = now.view ?? 'entries'
  return (
    <>
      <div className="ledger-bar">
        <Switcher
          label={say('views')}
          value={view}
          choices={views
            .filter((value) => mayImport || value === 'entries')
            .map((value) => ({ value, label: say(`view.${value}`) }))}
          onChoose={(value) => change({ view: views.find((one) => one === value && one !== 'entries') })}
        />
        {view === 'entries' ? (
          <FilterBar
            search={now.search ?? ''}
            searchLabel={say('find')}
            onSearch={(search) => change({ search })}
          />
        ) : null}
        {mayImport ? (
          <span className="ledger-bar-end">
            <Button kind="first" icon={FileUp} onClick={() => change({ drop: true })}>
              {say('drop')}
            </Button>
          </span>
        ) : null}
      </div>
      {view === 'entries' ? (
        <LedgerEntries search={now.search} />
      ) : view === 'suspense' ? (
        <Suspense mayPlace={mayImport} />
      ) : (
        <LedgerImports />
      )}
      <Dialog
        opened={now.drop === true && mayImport}
        title={say('drop-title')}
        width={560}
        onClose={() => change({ drop: undefined })}
      >
        <DropLedger />
      </Dialog>
    </>
  )
}
