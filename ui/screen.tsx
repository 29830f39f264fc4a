import { type ComponentType, lazy, type ReactNode, useState } from 'react'

export type Screen<Props extends object> = ((props: Props) => ReactNode) & {
  /** Reads its file, if it has not been read. */
  readonly preload: () => Promise<ComponentType<Props>>
}

/**
 * A screen, or a part of one, in a file of its own. Read ahead, it is there at once: what React is left to find
 * missing as it draws shows the waiting for 300 ms at least.
 */
export function screen<Props extends object>(read: () => Promise<ComponentType<Props>>): Screen<Props> {
  let there: ComponentType<Props> | undefined
  const preload = async (): Promise<ComponentType<Props>> => (there ??= await read())
  const Awaited = lazy(async () => ({ default: await preload() }))
  const Shown = (props: Props): ReactNode => {
    const [Part] = useState<ComponentType<Props>>(() => there ?? (Awaited as unknown as ComponentType<Props>))
    return <Part {...props} />
  }
  return Object.assign(Shown, { preload })
}
