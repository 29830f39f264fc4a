import type { GivenTo } from '@portolan/contract'
import {
  Button,
  Chip,
  Dialog,
  Dropzone,
  ErrorState,
  ProgressLine,
  Told,
  useToast,
  useWords,
  useWrite,
} from '@portolan/ui'
import { type ReactNode, useState } from 'react'
import { assessAbilities, judgeAbilityFile, type JudgedAbilityRow } from '../../contract/index.ts'

type Judged = { readonly fileName: string; readonly rows: readonly JudgedAbilityRow[] }

/** Abilities from a table: a verdict on every row first, and then all of them or none. */
export function AbilityFileDialog(props: { onClose: () => void }): ReactNode {
  const say = useWords('abilities')
  const [judged, setJudged] = useState<Judged>()
  const { run, busy, problem } = useWrite(judgeAbilityFile)
  const read = async (file: File): Promise<void> => {
    const upload = new Uint8Array(await file.arrayBuffer())
    const { rows } = await run({ fileName: file.name }, { upload })
    setJudged({ fileName: file.name, rows })
  }
  return (
    <Dialog opened title={say('file.title')} width={840} onClose={props.onClose}>
      <div className="ability-file">
        <ProgressLine active={busy} label={say('file.title')} />
        {problem ? <ErrorState title={say('file.failed')} problem={problem} /> : null}
        <Dropzone
          title={say('file.drop')}
          hint={say('file.hint')}
          accept=".csv,.tsv,.xlsx"
          limitBytes={judgeAbilityFile.upload?.limitBytes ?? 0}
          busy={busy}
          onFiles={([file]) => file && void read(file).catch(() => undefined)}
        />
        {judged ? <Preview of={judged} onClose={props.onClose} /> : null}
      </div>
    </Dialog>
  )
}

const tones = { new: 'good', update: 'accent', same: 'none', stop: 'warn' } as const

function Preview(props: { of: Judged; onClose: () => void }): ReactNode {
  const say = useWords('abilities')
  const toast = useToast()
  const { of, onClose } = props
  const write = useWrite(assessAbilities)
  const taken = of.rows.filter(({ verdict }) => verdict === 'new' || verdict === 'update')
  const stops = of.rows.filter(({ verdict }) => verdict === 'stop').length
  const take = (): void => {
    void write.run({ assessments: taken.flatMap(assessmentOf) }).then(
      () => {
        toast({ sentence: say('file.taken', { count: taken.length }) })
        onClose()
      },
      () => undefined,
    )
  }
  return (
    <>
      <p className="p-label" aria-live="polite">
        {of.fileName}: {say('file.rows', { count: of.rows.length })}
        {stops > 0 ? ` ${say('file.stops', { count: stops })}` : ''}
      </p>
      <Rows of={of.rows} />
      {write.problem ? <ErrorState title={say('file.failed')} problem={write.problem} /> : null}
      <Button kind="first" busy={write.busy} disabled={stops > 0 || taken.length === 0} onClick={take}>
        {say('file.take', { count: taken.length })}
      </Button>
    </>
  )
}

function Rows(props: { of: readonly JudgedAbilityRow[] }): ReactNode {
  const say = useWords('abilities')
  return (
    <div className="ability-file-rows" tabIndex={0} role="region" aria-label={say('file.preview')}>
      <table>
        <thead>
          <tr>
            {(['row', 'verdict', 'person', 'ability', 'level', 'evidence', 'until'] as const).map((name) => (
              <th key={name} scope="col">
                {say(`file.column.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.of.map((row) => (
            <tr key={row.row}>
              <td>{row.row}</td>
              <td>
                <Chip tone={tones[row.verdict]}>{say(`file.verdict.${row.verdict}`)}</Chip>
                {row.because ? (
                  <span className="ability-file-because">
                    <Told of={row.because} />
                  </span>
                ) : null}
              </td>
              <td>{row.person}</td>
              <td>{row.ability}</td>
              <td>
                {row.before !== null && row.before !== row.level ? `${row.before} → ` : ''}
                {row.level ?? '–'}
              </td>
              <td>{row.evidence}</td>
              <td>{row.until ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type Assessment = GivenTo<typeof assessAbilities>['assessments'][number]

function assessmentOf(row: JudgedAbilityRow): Assessment[] {
  const { personId, abilityId, level, evidence, from, until } = row
  if (personId === null || abilityId === null || level === null || from === null) return []
  return [{ personId, abilityId, level, from, until, ...(evidence === '' ? {} : { evidence }) }]
}
