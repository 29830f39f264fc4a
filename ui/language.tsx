import i18next from 'i18next'
import { createContext, type ReactNode, useSyncExternalStore } from 'react'

/** The language that is spoken. Thousands of cells read it, so that one place follows it and hands it down. */
export const Language = createContext<string | undefined>(undefined)

export function LanguageProvider(props: { children: ReactNode }): ReactNode {
  const language = useSyncExternalStore(follow, () => i18next.language)
  return <Language value={language}>{props.children}</Language>
}

function follow(changed: () => void): () => void {
  i18next.on('languageChanged', changed)
  return () => i18next.off('languageChanged', changed)
}
