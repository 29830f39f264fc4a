import { describe, expect, it } from 'vitest'
import { countFates, openLedger } from './report.ts'
import { mspdiText, readText, taskText } from './testing/mspdi-text.ts'
import { smallXer } from './testing/xer-text.ts'

describe('the difference report', () => {
  it('counts what is in the file and what is in the model, and says what became of every field', () => {
    const tasks = `${taskText(1, '<HideBar>1</HideBar><Estimated>1</Estimated>')}${taskText(2)}<Task><Name>Nobody</Name></Task>`
    const { report } = readText(mspdiText({ tasks }))
    expect(report.entities).toContainEqual({ entity: 'Task', inFile: 3, inModel: 2 })
    const fate = (field: string): readonly unknown[] =>
      report.fields
        .filter((one) => one.entity === 'Task' && one.field === field)
        .map((one) => [one.fate, one.times])
    expect(fate('Name')).toEqual([
      ['kept', 2],
      ['lost', 1],
    ])
    expect(fate('Estimated')).toEqual([['mapped', 1]])
    expect(fate('HideBar')).toEqual([['stored only', 1]])
  })

  it('counts every cell of an XER that says something', () => {
    const { report } = readText(smallXer)
    const cells = report.fields
      .filter(({ entity }) => entity === 'TASK')
      .reduce((sum, { times }) => sum + times, 0)
    const rows = smallXer.split('\r\n').filter((line) => /^%R\t100[0-2]\t/.test(line))
    expect(cells).toBe(rows.flatMap((row) => row.split('\t').slice(1)).filter((cell) => cell !== '').length)
  })

  it('has four lines on top', () => {
    const ledger = openLedger()
    ledger.field('Task', 'A', 'kept', 3)
    ledger.field('Task', 'B', 'kept')
    ledger.field('Task', 'B', 'lost', 2)
    expect(countFates(ledger.report())).toEqual([
      { fate: 'kept', fields: 2, values: 4 },
      { fate: 'mapped', fields: 0, values: 0 },
      { fate: 'stored only', fields: 0, values: 0 },
      { fate: 'lost', fields: 1, values: 2 },
    ])
  })
})
