export type PdfTone = 'good' | 'warn' | 'bad' | 'none'

/** A part of a page; what it says is said in words, whatever colour it has. */
export type PdfBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'facts'; readonly of: readonly (readonly [name: string, value: string])[] }
  | { readonly kind: 'list'; readonly of: readonly PdfLine[] }

export type PdfLine = {
  /** What state it is in, as a word before it. */
  readonly mark: string
  readonly tone: PdfTone
  readonly text: string
  readonly notes: readonly string[]
}

/** Something to be read on paper: the same document gives the same bytes, whenever and wherever it is made. */
export type PdfDocument = {
  readonly title: string
  readonly subtitle: string
  readonly language: string
  readonly author: string
  /** Instant that the file says it was made at. */
  readonly at: string
  readonly blocks: readonly PdfBlock[]
  /** At the foot of each page. */
  readonly foot: string
  /** “Page 2 of 3”, in the language of the document. */
  readonly page: (number: number, of: number) => string
}
