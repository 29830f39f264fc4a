import { Button, IconButton, useWords } from '@portolan/ui'
import { Plus, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { emptyLine, type LineDraft, pastedLines } from './basis-draft.ts'
import { CellInput } from './fields.tsx'

const columns = ['low', 'likely', 'high'] as const

/** Lines of a sum, typed or pasted from a spreadsheet as title, low, most likely, high. */
export function LineFields(props: {
  of: readonly LineDraft[]
  unit: string
  onChange: (lines: readonly LineDraft[]) => void
}): ReactNode {
  const say = useWords('estimates')
  const { onChange, unit } = props
  const of = props.of.length === 0 ? [emptyLine] : props.of
  const patch = (at: number, given: Partial<LineDraft>): void =>
    onChange(of.map((one, index) => (index === at ? { ...one, ...given } : one)))
  const paste = (at: number, text: string): boolean => {
    const lines = text.includes('\t') ? pastedLines(text) : []
    if (lines.length > 0) onChange([...of.slice(0, at), ...lines, ...of.slice(at + 1)])
    return lines.length > 0
  }
  return (
    <div className="estimate-wide">
      <table className="estimate-table estimate-lines">
        <caption className="p-meta">{say('lines-words', { unit })}</caption>
        <thead>
          <tr>
            <th scope="col">{say('line')}</th>
            {columns.map((name) => (
              <th key={name} scope="col" data-number="">
                {say(`points.${name}`)}
              </th>
            ))}
            <th scope="col">
              <span className="p-hidden">{say('line-remove', { title: '' })}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {of.map((line, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- a line has no name until it is typed
            <tr key={at}>
              <td>
                <CellInput
                  label={`${say('line')} ${at + 1}`}
                  value={line.title}
                  onType={(title) => patch(at, { title })}
                  onPaste={(text) => paste(at, text)}
                />
              </td>
              {columns.map((name) => (
                <td key={name}>
                  <CellInput
                    label={`${say('line')} ${at + 1}: ${say(`points.${name}`)}`}
                    value={line[name]}
                    number
                    onType={(text) => patch(at, { [name]: text })}
                  />
                </td>
              ))}
              <td>
                <IconButton
                  icon={X}
                  label={say('line-remove', { title: line.title })}
                  onClick={() => onChange(of.filter((_, index) => index !== at))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button size="small" kind="quiet" icon={Plus} onClick={() => onChange([...of, emptyLine])}>
        {say('line-add')}
      </Button>
    </div>
  )
}
