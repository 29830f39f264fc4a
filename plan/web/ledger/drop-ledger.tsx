import { Dropzone, ErrorState, ProgressLine, useGo, useWords, useWrite } from '@portolan/ui'
import { type ReactNode, useState } from 'react'
import { previewLedger } from '../../contract/index.ts'
import { TextField } from '../money/fields.tsx'

/** Where postings come in: dropping a file opens its preview. */
export function DropLedger(): ReactNode {
  const say = useWords('ledger')
  const go = useGo()
  const [source, setSource] = useState('ledger')
  const { run, busy, problem } = useWrite(previewLedger)
  const [name, setName] = useState('')
  const read = async (file: File): Promise<void> => {
    setName(file.name)
    const upload = new Uint8Array(await file.arrayBuffer())
    const { id } = await run({ fileName: file.name, source: source.trim() || 'ledger' }, { upload })
    go('/ledger-imports/$ledgerImportId', { ledgerImportId: id })
  }
  return (
    <div className="ledger-drop">
      <ProgressLine active={busy} label={say('reading', { name })} />
      {problem ? <ErrorState title={say('drop-failed')} problem={problem} /> : null}
      <Dropzone
        title={busy ? say('reading', { name }) : say('drop-here')}
        hint={say('drop-hint')}
        accept=".csv,.tsv,.xlsx,.gz"
        limitBytes={previewLedger.upload?.limitBytes ?? 0}
        busy={busy}
        onFiles={([file]) => file && void read(file).catch(() => undefined)}
      />
      <TextField label={say('source')} value={source} help={say('source-help')} onType={setSource} />
      <p className="p-label">{say('safe')}</p>
    </div>
  )
}
