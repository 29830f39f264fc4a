import { type ComponentType, lazy, type ReactNode, useState } from 'react'
import type { PagePlace, Reading } from './reading.ts'

/** What a page asks for as it opens. */
export type ReadsFirst = (place: PagePlace) => readonly Reading[]

export type Screen<Props extends object> = ((props: Props) => ReactNode) & {
  /** Reads its file, if it has not been read. */
  readonly preload: () => Promise<void>
  readonly readsFirst: (() => Promise<ReadsFirst>) | undefined
}

/**
 * A screen, or a part of one, in a file of its own. Read ahead, it is there at once: what React is left to find
 * missing as it draws shows the waiting for 300 ms at least. What it reads first may be named, so that it is asked
 * for beside the file and not after it.
 */
export function screen<Props extends object>(
  read: () => Promise<ComponentType<Props>>,
  readsFirst?: () => Promise<ReadsFirst>,
): Screen<Props> {
  let there: ComponentType<Props> | undefined
  const readOnce = async (): Promise<ComponentType<Props>> => (there ??= await read())
  const Awaited = lazy(async () => ({ default: await readOnce() })) as unknown as ComponentType<Props>
  const Shown = (props: Props): ReactNode => {
    const [Part] = useState<ComponentType<Props>>(() => there ?? Awaited)
    return <Part {...props} />
  }
  const preload = async (): Promise<void> => void (await readOnce())
  return Object.assign(Shown, { preload, readsFirst })
}
