import { asCount, asShare, told, type Told } from '@portolan/quantity'
import type { Attention } from '../../contract/index.ts'

/** What somebody who has led many projects would ask whoever manages this one. */
export function questionTo({ code, values }: Pick<Attention, 'code' | 'values'>): Told {
  const days = asCount(numberOf(values, 'days'), 'day')
  const share = asShare(numberOf(values, 'share'))
  if (code === 'computed-worse')
    return told(
      'oversight:exception.computed-worse',
    )`The report says “${{ reported: textOf(values, 'reported') }}” and the figures say off track. Which of them would you show the steering body, and what do you know that the figures do not?`
  if (code === 'finish-passed')
    return told(
      'oversight:exception.finish-passed',
    )`The finish on record passed ${{ days }} ago. What is left to do, who does it, and on which day will somebody accept it?`
  if (code === 'finish-by-schedule')
    return told(
      'oversight:exception.finish-by-schedule',
    )`The schedule ends ${{ days }} after what was agreed. Which activity drives that, what can still be taken off its path, and since when have you known?`
  if (code === 'finish-by-record')
    return told(
      'oversight:exception.finish-by-record',
    )`The finish has moved by ${{ days }}. Who agreed to the new day, and what keeps it from moving again?`
  if (code === 'deadline-missed')
    return told(
      'oversight:exception.deadline-missed',
    )`“${{ activity: textOf(values, 'activity') }}” will be ${{ days }} past its deadline. Whom does that hurt first, and do they know?`
  if (code === 'deadlines-missed')
    return told(
      'oversight:exception.deadlines-missed',
    )`“${{ activity: textOf(values, 'activity') }}” will be ${{ days }} past its deadline, and ${{ more: asCount(numberOf(values, 'more'), 'other') }} miss theirs. Which one must hold whatever happens, and what is given up for it?`
  if (code === 'estimate-above-budget')
    return told(
      'oversight:exception.estimate-above-budget',
    )`Even if all that is left costs what was planned for it, this ends ${{ share }} above its budget. Where does that come from, or what is left out?`
  return told(
    'oversight:exception.cost-past-tolerance',
  )`Cost stands ${{ share }} above what was agreed. What was paid for that nobody had agreed to, and what will the rest cost?`
}

function numberOf(values: Attention['values'], name: string): number {
  const value = values[name]?.value
  return typeof value === 'number' ? value : 0
}

function textOf(values: Attention['values'], name: string): string {
  const value = values[name]?.value
  return typeof value === 'string' ? value : ''
}
