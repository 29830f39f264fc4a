/** An element of XML that the model has no place for. `text` or `children`, as it stood. */
export type KeptElement = {
  readonly name: string
  readonly text?: string
  readonly children?: readonly KeptElement[]
  readonly attributes?: Readonly<Record<string, string>>
}

/** What goes beside an entity of the model so that writing loses nothing. */
export type Kept = {
  readonly elements: readonly KeptElement[]
  /** The file's own spelling of fields whose value would be written differently: "0.00" for 0. */
  readonly spelled: Readonly<Record<string, string>>
}

export const nothingKept: Kept = { elements: [], spelled: {} }
