import './steps.css'
import { Check, Upload } from 'lucide-react'
import { type ReactNode, useId, useRef, useState } from 'react'
import { useWords } from '../words.ts'
import { Button, type ButtonProps } from './button.tsx'
import { Icon } from './icon.tsx'

/** Where one is in a wizard. Steps that are done can be gone back to. */
export function Steps(props: {
  steps: readonly string[]
  current: number
  onGo?: (step: number) => void
  right?: ReactNode
}): ReactNode {
  const say = useWords()
  return (
    <div className="p-steps">
      <ol aria-label={say('steps.label')}>
        {props.steps.map((label, index) => {
          const state = index < props.current ? 'done' : index === props.current ? 'now' : 'next'
          const face = (
            <>
              <span className="p-step-mark">
                {state === 'done' ? <Icon of={Check} size={13} /> : index + 1}
              </span>
              {label}
              {state === 'done' ? <span className="p-hidden">{say('steps.done')}</span> : null}
            </>
          )
          return (
            <li key={label} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
              {state === 'done' && props.onGo ? (
                <button type="button" className="p-step" onClick={() => props.onGo?.(index)}>
                  {face}
                </button>
              ) : (
                <span className="p-step">{face}</span>
              )}
            </li>
          )
        })}
      </ol>
      {props.right ? <div className="p-meta">{props.right}</div> : null}
    </div>
  )
}

export type DropzoneProps = {
  /** 'Drop a workbook or a project file here'. */
  readonly title: string
  /** Which formats and how large. */
  readonly hint: string
  /** As an input's accept: '.xlsx,.csv'. */
  readonly accept: string
  readonly limitBytes?: number
  readonly many?: boolean
  readonly busy?: boolean
  readonly onFiles: (files: readonly File[]) => void
}

/** Files by dropping or by a button; what does not fit is said by name and not handed on. */
export function Dropzone(props: DropzoneProps): ReactNode {
  const say = useWords()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [refused, setRefused] = useState<string | undefined>(undefined)
  const hintId = useId()
  const take = (list: FileList | null): void => {
    const files = [...(list ?? [])].slice(0, props.many ? undefined : 1)
    const bad = files.find((file) => !fits(file, props))
    setRefused(
      bad &&
        (props.limitBytes !== undefined && bad.size > props.limitBytes
          ? say('drop.too-large', { name: bad.name, limit: Math.round(props.limitBytes / 1_048_576) })
          : say('drop.wrong-kind', { name: bad.name, kinds: props.accept.replaceAll(',', ', ') })),
    )
    if (!bad && files.length > 0) props.onFiles(files)
  }
  return (
    <div
      className="p-drop"
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        take(event.dataTransfer.files)
      }}
    >
      <Icon of={Upload} size={18} />
      <p className="p-drop-title">{props.title}</p>
      <Button busy={props.busy ?? false} aria-describedby={hintId} onClick={() => input.current?.click()}>
        {say('drop.choose')}
      </Button>
      <p className="p-meta" id={hintId}>
        {props.hint}
      </p>
      <p className="p-bad" role="alert">
        {refused}
      </p>
      <input
        ref={input}
        type="file"
        hidden
        accept={props.accept}
        multiple={props.many ?? false}
        onChange={(event) => {
          take(event.target.files)
          // The same file, mended, must be able to come again.
          event.target.value = ''
        }}
      />
    </div>
  )
}

/** A button that asks once more, in its own place, saying what will happen. */
export function ConfirmButton(
  props: Omit<ButtonProps, 'onClick'> & {
    /** 'Stops P-109 and frees 4 people.' */
    readonly consequence: string
    /** The words of the second button: 'Stop project'. */
    readonly confirm: string
    readonly onConfirm: () => void
  },
): ReactNode {
  const { consequence, confirm, onConfirm, ...button } = props
  const say = useWords()
  const [asking, setAsking] = useState(false)
  const first = useRef<HTMLButtonElement>(null)
  const leave = (): void => {
    setAsking(false)
    requestAnimationFrame(() => first.current?.focus())
  }
  if (!asking) return <Button {...button} ref={first} onClick={() => setAsking(true)} />
  return (
    <span
      className="p-confirm"
      role="group"
      aria-label={consequence}
      onKeyDown={(event) => event.key === 'Escape' && leave()}
    >
      <span>{consequence}</span>
      <Button
        kind="danger"
        autoFocus
        size={button.size ?? 'regular'}
        onClick={() => {
          leave()
          onConfirm()
        }}
      >
        {confirm}
      </Button>
      <Button kind="quiet" size={button.size ?? 'regular'} onClick={leave}>
        {say('keep')}
      </Button>
    </span>
  )
}

function fits(file: File, props: DropzoneProps): boolean {
  const kinds = props.accept.split(',').map((kind) => kind.trim().toLowerCase())
  const kindFits = props.accept === '' || kinds.some((kind) => file.name.toLowerCase().endsWith(kind))
  return kindFits && (props.limitBytes === undefined || file.size <= props.limitBytes)
}
