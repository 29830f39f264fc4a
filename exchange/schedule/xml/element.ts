import type { KeptElement } from '../kept.ts'

export function childOf(element: KeptElement, name: string): KeptElement | undefined {
  return element.children?.find((child) => child.name === name)
}

export function childrenOf(element: KeptElement | undefined, name: string): readonly KeptElement[] {
  return element?.children?.filter((child) => child.name === name) ?? []
}

/** Text of a simple child, undefined where there is none or it is empty. */
export function textOf(element: KeptElement | undefined, name: string): string | undefined {
  const found = element === undefined ? undefined : childOf(element, name)?.text
  return found === undefined || found.trim() === '' ? undefined : found
}

/** Takes the children of one name out of a list. */
export function take(
  elements: readonly KeptElement[],
  name: string,
): { readonly taken: readonly KeptElement[]; readonly rest: readonly KeptElement[] } {
  if (!elements.some((element) => element.name === name)) return { taken: [], rest: elements }
  return {
    taken: elements.filter((element) => element.name === name),
    rest: elements.filter((element) => element.name !== name),
  }
}

export function simple(name: string, text: string): KeptElement {
  return { name, text }
}

export function parent(name: string, children: readonly KeptElement[]): KeptElement {
  return { name, children }
}
