import { yearOf } from '@portolan/quantity'
import { Button, ErrorState, useSetting, useToast, useWords, useWrite } from '@portolan/ui'
import { type ReactNode, useState } from 'react'
import {
  type PeriodCalendar,
  periodPatterns,
  type PeriodRule,
  setPeriodCalendar,
  yearEnds,
} from '../../contract/index.ts'
import { type CalendarWish, planCalendar, type PlannedCalendar } from '../../domain/period/plan-calendar.ts'
import { ChoiceField, NumberField } from '../money/fields.tsx'
import { CalendarPreview } from './calendar-preview.tsx'
import { useMonthWords } from './use-month-words.ts'

const usual: PeriodRule = {
  startMonth: 1,
  pattern: 'months',
  weekEnds: 7,
  yearEnds: 'last',
  cutOffWorkdays: 5,
}

/** The rule of the fiscal years, with the periods it makes beside it: the same function that the server runs. */
export function CalendarForm(props: { of: PeriodCalendar; onDone: () => void }): ReactNode {
  const say = useWords('periods')
  const toast = useToast()
  const { run, busy, problem } = useWrite(setPeriodCalendar)
  const [wish, setWish] = useWish(props.of)
  const standing = props.of.years.flatMap(({ periods }) => periods)
  const planned: PlannedCalendar | undefined = isComplete(wish) ? planCalendar(standing, wish) : undefined
  const save = (): void =>
    void run(wish, { ifMatch: props.of.version }).then(
      ({ years }) => {
        const count = years.flatMap(({ periods }) => periods).length
        toast({ sentence: say('form.saved', { count }) })
        props.onDone()
      },
      () => undefined,
    )
  return (
    <form
      className="period-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (planned && !('problem' in planned)) save()
      }}
    >
      {problem ? <ErrorState title={say('refused')} problem={problem} /> : null}
      <RuleFields of={wish} onChange={setWish} />
      <CalendarPreview of={planned} />
      <div className="p-row">
        <Button
          kind="first"
          type="submit"
          busy={busy}
          disabled={planned === undefined || 'problem' in planned}
        >
          {say('form.save')}
        </Button>
      </div>
    </form>
  )
}

function useWish(of: PeriodCalendar): [CalendarWish, (wish: CalendarWish) => void] {
  const { today } = useSetting()
  const open = of.years.find(({ periods }) => periods.some(({ state }) => state === 'open'))
  const firstYear = open === undefined ? yearOf(today) : Number(open.name.slice(0, 4))
  return useState<CalendarWish>({ rule: of.rule ?? usual, firstYear, years: Math.max(2, of.years.length) })
}

function isComplete({ firstYear, years, rule }: CalendarWish): boolean {
  const whole = [firstYear, years, rule.cutOffWorkdays].every(Number.isInteger)
  return (
    whole &&
    firstYear >= 1990 &&
    firstYear <= 2100 &&
    years >= 1 &&
    years <= 20 &&
    rule.cutOffWorkdays >= 0 &&
    rule.cutOffWorkdays <= 30
  )
}

type Fields = { readonly of: CalendarWish; readonly onChange: (wish: CalendarWish) => void }

function RuleFields({ of, onChange }: Fields): ReactNode {
  const say = useWords('periods')
  const words = useMonthWords()
  const { rule } = of
  const set = (patch: Partial<PeriodRule>): void => onChange({ ...of, rule: { ...rule, ...patch } })
  const twelve = Array.from({ length: 12 }, (_, at) => at + 1)
  return (
    <div className="period-fields">
      <ChoiceField
        label={say('form.startMonth')}
        value={String(rule.startMonth)}
        choices={twelve.map((month) => [String(month), words.month(month)])}
        onChoose={(month) => set({ startMonth: Number(month) })}
      />
      <ChoiceField
        label={say('form.pattern')}
        value={rule.pattern}
        choices={periodPatterns.map((pattern) => [pattern, say(`pattern.${pattern}`)])}
        onChoose={(value) => set({ pattern: periodPatterns.find((one) => one === value) ?? 'months' })}
      />
      {rule.pattern === 'months' ? null : (
        <>
          <ChoiceField
            label={say('form.weekEnds')}
            value={String(rule.weekEnds)}
            choices={twelve.slice(0, 7).map((one) => [String(one), words.weekday(one)])}
            onChoose={(value) => set({ weekEnds: Number(value) })}
          />
          <ChoiceField
            label={say('form.yearEnds')}
            value={rule.yearEnds}
            choices={yearEnds.map((one) => [one, say(`ends.${one}`)])}
            onChoose={(value) => set({ yearEnds: value === 'nearest' ? 'nearest' : 'last' })}
          />
        </>
      )}
      <NumberField
        label={say('form.firstYear')}
        value={of.firstYear}
        onType={(firstYear) => onChange({ ...of, firstYear })}
      />
      <NumberField
        label={say('form.years')}
        value={of.years}
        onType={(years) => onChange({ ...of, years })}
      />
      <NumberField
        label={say('form.cutOffWorkdays')}
        value={rule.cutOffWorkdays}
        onType={(cutOffWorkdays) => set({ cutOffWorkdays })}
      />
    </div>
  )
}
