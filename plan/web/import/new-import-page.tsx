import './import.css'
import './texts.ts'
import { addPortfolio, listPortfolios, startImport } from '../../contract/index.ts'
import {
  Dropzone,
  ErrorState,
  Link,
  PageHeader,
  ProgressLine,
  Steps,
  useGo,
  useRead,
  useWords,
  useWrite,
} from '@portolan/ui'
import { type ReactNode, useId, useState } from 'react'
import { importSteps } from './steps.ts'

const accept = '.csv,.tsv,.txt,.xlsx,.geojson,.json,.gz'
const another = 'another'

/** The first step: a file, and the portfolio it belongs to. Layout and columns are guessed as soon as it is here. */
export function NewImportPage(): ReactNode {
  const say = useWords('plan')
  const go = useGo()
  const portfolios = useRead(listPortfolios, {})
  const add = useWrite(addPortfolio)
  const start = useWrite(startImport)
  const [chosen, setChosen] = useState<string | undefined>(undefined)
  const [name, setName] = useState('')
  const [reading, setReading] = useState<File | undefined>(undefined)
  const [problem, setProblem] = useState<unknown>(undefined)
  const known = portfolios.data?.items ?? []
  const portfolio = chosen ?? known[0]?.id ?? another
  const read = async (file: File): Promise<void> => {
    setProblem(undefined)
    setReading(file)
    try {
      const upload = new Uint8Array(await file.arrayBuffer())
      const into = await portfolioOf(portfolio, name.trim(), add.run)
      const started = await start.run(
        { fileName: file.name, ...(into ? { portfolioId: into } : {}) },
        { upload },
      )
      // What was learned from an earlier file of the same source is not asked again.
      const search = { step: started.remembered ? 'preview' : 'columns' }
      go('/imports/$importId', { importId: started.id }, search)
    } catch (failed) {
      setProblem(failed)
    } finally {
      setReading(undefined)
    }
  }
  const [busy, failedName] = [
    reading !== undefined,
    start.problem || add.problem ? say('file.failed') : say('file.unread'),
  ]
  return (
    <>
      <PageHeader
        crumbs={[{ label: say('imports.title'), to: '/administration/imports' }]}
        title={say('import.title')}
      />
      <Steps steps={importSteps.map((step) => say(`step.${step}`))} current={0} />
      <div className="plan-file">
        <ProgressLine active={busy} label={say('file.reading', { name: reading?.name ?? '' })} />
        {problem === undefined ? null : <ErrorState title={failedName} problem={problem} />}
        <Dropzone
          title={busy ? say('file.reading', { name: reading?.name ?? '' }) : say('file.drop')}
          hint={say('file.hint')}
          accept={accept}
          limitBytes={startImport.upload?.limitBytes ?? 0}
          busy={busy}
          onFiles={([file]) => file && void read(file)}
        />
        <PortfolioChoice known={known} value={portfolio} onChoose={setChosen} name={name} onName={setName} />
        <p className="p-label">
          {say('file.safe')} <Link to="/administration/imports">{say('file.earlier')}</Link>
        </p>
      </div>
    </>
  )
}

type Add = (input: { name: string }) => Promise<{ id: string }>

/** Nothing named: the server makes the first portfolio by itself. */
async function portfolioOf(chosen: string, name: string, add: Add): Promise<string | undefined> {
  if (chosen !== another) return chosen
  return name === '' ? undefined : (await add({ name })).id
}

function PortfolioChoice(props: {
  known: readonly { readonly id: string; readonly name: string }[]
  value: string
  onChoose: (value: string) => void
  name: string
  onName: (name: string) => void
}): ReactNode {
  const say = useWords('plan')
  const id = useId()
  return (
    <div className="plan-file-fields">
      {props.known.length === 0 ? null : (
        <div className="plan-field">
          <label className="plan-field-label" htmlFor={`${id}-into`}>
            {say('file.portfolio')}
          </label>
          <select
            id={`${id}-into`}
            className="plan-input"
            value={props.value}
            onChange={(event) => props.onChoose(event.target.value)}
          >
            {props.known.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
            <option value={another}>{say('file.another')}</option>
          </select>
        </div>
      )}
      {props.value === another ? (
        <div className="plan-field">
          <label className="plan-field-label" htmlFor={`${id}-name`}>
            {say('file.name')}
          </label>
          <input
            id={`${id}-name`}
            className="plan-input"
            value={props.name}
            placeholder={say('file.name-example')}
            maxLength={200}
            onChange={(event) => props.onName(event.target.value)}
          />
        </div>
      ) : null}
    </div>
  )
}
