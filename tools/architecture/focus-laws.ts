import type { Source } from './sources.ts'

const waiting = /(?<![-\w])disabled=\{[^}]*\b(busy|loadingMore)\b/

/** A browser takes the focus from what becomes disabled: whoever goes by keys would begin at the top of the page. */
export function disabledWhileWaiting(sources: readonly Pick<Source, 'file' | 'text'>[]): readonly string[] {
  return sources
    .filter(({ file, text }) => file.endsWith('.tsx') && waiting.test(text))
    .map(({ file }) => `${file}: say \`busy\`, which keeps the focus, instead of \`disabled\``)
}
