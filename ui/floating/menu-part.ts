import type { LucideIcon } from 'lucide-react'

export type MenuEntry = {
  readonly id: string
  readonly label: string
  /** What comes of it, where the label alone does not say. */
  readonly note?: string | undefined
  readonly icon?: LucideIcon | undefined
  /** Of several that exclude each other: whether it is the one. */
  readonly marked?: boolean
  readonly keys?: string
  /** A file to download; else `onChoose`. */
  readonly href?: string
  readonly onChoose?: () => void
}

/** One of few, of which one is chosen. */
export type MenuChoice = {
  readonly id: string
  readonly chosen: string
  readonly choices: readonly { readonly id: string; readonly label: string }[]
  readonly onChoose: (id: string) => void
  /** The menu stays open: what was chosen shows at once. */
  readonly stays?: true
}

/** What a menu is made of: things to do, choices, titles and lines between them. */
export type MenuPart =
  | MenuEntry
  | MenuChoice
  | { readonly id: string; readonly title: string }
  | { readonly id: string; readonly line: true }
