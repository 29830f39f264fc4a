import { type Ref, type RefObject, useLayoutEffect } from 'react'

/**
 * Stands in a menu or popover for the button that opens it. The button itself is elsewhere on the page and stays
 * there, so that it keeps its focus while the rest is still on its way.
 */
export function Anchor(props: { to: RefObject<HTMLElement | null>; ref?: Ref<HTMLElement> }): null {
  const { to, ref } = props
  useLayoutEffect(() => {
    attach(ref, to.current)
    return () => attach(ref, null)
  }, [ref, to])
  return null
}

function attach(ref: Ref<HTMLElement> | undefined, element: HTMLElement | null): void {
  if (typeof ref === 'function') ref(element)
  else if (ref) ref.current = element
}
