import { type ComponentType, lazy, type ReactNode, Suspense } from 'react'
import type { ExplanationBoxProps } from './explanation-box.tsx'
import type { FloatingBoxProps } from './floating-box.tsx'
import type { FloatingMenuProps } from './floating-menu.tsx'
import { readFloatingParts } from './read-parts.ts'
import type { Opener } from './use-opener.ts'

/** What a button opens; on the page from its first opening on. */
export const Floating: Later<FloatingBoxProps> = onceUsed(async () => (await readFloatingParts()).FloatingBox)

/** The menu that a button opens. */
export const MenuOf: Later<FloatingMenuProps> = onceUsed(async () => (await readFloatingParts()).FloatingMenu)

/** The explanation that a figure opens. */
export const ExplanationOf: Later<ExplanationBoxProps> = onceUsed(
  async () => (await readFloatingParts()).ExplanationBox,
)

type Later<Props> = (props: Props) => ReactNode

function onceUsed<Props extends { readonly of: Opener }>(
  read: () => Promise<ComponentType<Props>>,
): Later<Props> {
  const Part = lazy(async () => ({ default: await read() })) as unknown as ComponentType<Props>
  return (props) =>
    props.of.used ? (
      <Suspense fallback={null}>
        <Part {...props} />
      </Suspense>
    ) : null
}
