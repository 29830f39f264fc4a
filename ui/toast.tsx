import './toast.css'
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { isTyping } from './keys.ts'
import { useWords } from './words.ts'

export type Toast = {
  /** What happened: 'CR-204 executed on P-110'. */
  readonly sentence: string
  readonly undo?: () => void | Promise<void>
  readonly tone?: 'plain' | 'bad'
}

type Shown = Toast & { readonly key: number }

const LIFE_SECONDS = 6
const Show = createContext<(toast: Toast) => void>(() => undefined)

/** Says what was done, at the bottom centre for six seconds, and takes it back on "Undo" or Ctrl Z. */
export function useToast(): (toast: Toast) => void {
  return useContext(Show)
}

export function ToastProvider(props: { children: ReactNode }): ReactNode {
  const [shown, setShown] = useState<Shown | undefined>(undefined)
  const count = useRef(0)
  const show = useCallback((toast: Toast) => {
    count.current += 1
    setShown({ ...toast, key: count.current })
  }, [])
  const close = useCallback(() => setShown(undefined), [])
  const region = useMemo(
    () => (
      <div className="p-toasts" role="status" aria-live="polite">
        {shown ? <ToastLine key={shown.key} toast={shown} onClose={close} /> : null}
      </div>
    ),
    [shown, close],
  )
  return (
    <Show value={show}>
      {props.children}
      {region}
    </Show>
  )
}

function ToastLine(props: { toast: Toast; onClose: () => void }): ReactNode {
  const { toast, onClose } = props
  const say = useWords()
  const [left, setLeft] = useState(LIFE_SECONDS)
  const [held, setHeld] = useState(false)
  const undo = useCallback(() => {
    // Closed first: undoing may have something to say itself.
    onClose()
    void toast.undo?.()
  }, [toast, onClose])
  useEffect(() => {
    if (held) return undefined
    const timer = setTimeout(() => (left <= 1 ? onClose() : setLeft(left - 1)), 1000)
    return () => clearTimeout(timer)
  }, [left, held, onClose])
  useUndoKey(toast.undo ? undo : undefined)
  return (
    <div
      className="p-toast"
      data-tone={toast.tone ?? 'plain'}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{toast.sentence}</span>
      {toast.undo ? (
        <>
          <span className="p-toast-left" aria-hidden="true">
            {left} s
          </span>
          <button type="button" className="p-toast-undo" onClick={undo}>
            {say('undo')}
          </button>
        </>
      ) : null}
    </div>
  )
}

function useUndoKey(undo: (() => void) | undefined): void {
  useEffect(() => {
    if (!undo) return undefined
    const listen = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey) return
      if (isTyping(event.target)) return
      event.preventDefault()
      undo()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [undo])
}
