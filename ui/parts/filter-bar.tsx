import './filter-bar.css'
import { ChevronDown, Search, X } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { Floating } from '../floating/floating.tsx'
import { useOpener } from '../floating/use-opener.ts'
import { isBareKey } from '../keys.ts'
import { useWords } from '../words.ts'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'

export type FilterChoice = {
  readonly value: string
  readonly label: string
  readonly count?: number | undefined
}

export type FilterDefinition = {
  readonly id: string
  readonly label: string
  readonly choices: readonly FilterChoice[]
}

export type FilterBarProps = {
  readonly search?: string | undefined
  readonly onSearch?: (text: string) => void
  readonly searchLabel?: string
  readonly filters?: readonly FilterDefinition[]
  /** By filter id, the chosen values. Keep it in the address. */
  readonly chosen?: Readonly<Record<string, readonly string[]>>
  readonly onChoose?: (id: string, values: readonly string[]) => void
  readonly onClear?: () => void
  /** '28 of 40 projects'. */
  readonly found?: string | undefined
  readonly children?: ReactNode
}

/** Search (with `/`), filters with many choices, what is chosen as chips, and one way out. */
export function FilterBar(props: FilterBarProps): ReactNode {
  const say = useWords()
  const chosen = props.chosen ?? {}
  const any = (props.search ?? '') !== '' || Object.values(chosen).some((values) => values.length > 0)
  return (
    <div className="p-filters" role="search">
      {props.onSearch ? (
        <SearchField
          text={props.search ?? ''}
          label={props.searchLabel ?? say('filter.search')}
          onText={props.onSearch}
        />
      ) : null}
      {(props.filters ?? []).map((filter) => (
        <ChoiceFilter
          key={filter.id}
          filter={filter}
          values={chosen[filter.id] ?? []}
          onChoose={(values) => props.onChoose?.(filter.id, values)}
        />
      ))}
      {any && props.onClear ? (
        <Button kind="quiet" size="small" onClick={props.onClear}>
          {say('filter.clear')}
        </Button>
      ) : null}
      <span className="p-filters-end">
        {props.found ? (
          <span className="p-meta" aria-live="polite">
            {props.found}
          </span>
        ) : null}
        {props.children}
      </span>
    </div>
  )
}

const WAIT_MS = 200

function SearchField(props: { text: string; label: string; onText: (text: string) => void }): ReactNode {
  const { text, onText } = props
  const [typed, setTyped] = useState(text)
  const [sent, setSent] = useState(text)
  const input = useRef<HTMLInputElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  // The address may change from outside ("Clear filters", back): then the field follows it.
  if (text !== sent) {
    setSent(text)
    setTyped(text)
  }
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== '/' || !isBareKey(event)) return
      event.preventDefault()
      input.current?.focus()
    }
    document.addEventListener('keydown', listen)
    return () => {
      document.removeEventListener('keydown', listen)
      clearTimeout(timer.current)
    }
  }, [])
  const change = (next: string): void => {
    setTyped(next)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      setSent(next)
      onText(next)
    }, WAIT_MS)
  }
  return (
    <label className="p-search">
      <Icon of={Search} size={13} />
      <input
        ref={input}
        type="search"
        value={typed}
        placeholder={props.label}
        aria-label={props.label}
        onChange={(event) => change(event.target.value)}
      />
      {typed === '' ? <kbd className="p-kbd">/</kbd> : null}
    </label>
  )
}

function ChoiceFilter(props: {
  filter: FilterDefinition
  values: readonly string[]
  onChoose: (values: readonly string[]) => void
}): ReactNode {
  const { filter, values, onChoose } = props
  const say = useWords()
  const opener = useOpener('dialog')
  const toggle = (value: string): void =>
    onChoose(values.includes(value) ? values.filter((one) => one !== value) : [...values, value])
  const named = filter.choices.filter((choice) => values.includes(choice.value)).map((choice) => choice.label)
  return (
    <span className="p-filter" data-on={values.length > 0 || undefined}>
      <button {...opener.button} type="button" className="p-filter-button">
        {filter.label}
        {named.length > 0 ? <strong>{named.length > 2 ? named.length : named.join(', ')}</strong> : null}
        <Icon of={ChevronDown} size={12} />
      </button>
      <Floating of={opener} label={filter.label}>
        <fieldset className="p-filter-list">
          <legend className="p-hidden">{filter.label}</legend>
          {filter.choices.map((choice) => (
            <label key={choice.value} className="p-filter-choice">
              <input
                type="checkbox"
                checked={values.includes(choice.value)}
                onChange={() => toggle(choice.value)}
              />
              <span>{choice.label}</span>
              {choice.count === undefined ? null : <span className="p-meta p-num">{choice.count}</span>}
            </label>
          ))}
        </fieldset>
      </Floating>
      {values.length > 0 ? (
        <button
          type="button"
          className="p-filter-drop"
          aria-label={say('filter.drop', { filter: filter.label })}
          onClick={() => onChoose([])}
        >
          <Icon of={X} size={12} />
        </button>
      ) : null}
    </span>
  )
}

/** One of few, always visible: 'Week | Month'. */
export function Switcher(props: {
  label: string
  choices: readonly FilterChoice[]
  value: string
  onChoose: (value: string) => void
}): ReactNode {
  const name = useId()
  return (
    <fieldset className="p-switcher">
      <legend className="p-hidden">{props.label}</legend>
      {props.choices.map((choice) => (
        <label key={choice.value} className="p-switch">
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === props.value}
            onChange={() => props.onChoose(choice.value)}
          />
          {choice.label}
          {choice.count === undefined ? null : ` ${choice.count}`}
        </label>
      ))}
    </fieldset>
  )
}
