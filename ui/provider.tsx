import './mantine-styles.ts'
import '@fontsource-variable/inter/wght.css'
import './tokens.css'
import './base.css'
import './mantine-overrides.css'
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import type { Send } from '@portolan/contract'
import type { Day, Instant } from '@portolan/quantity'
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { SendProvider } from './client.tsx'
import { LanguageProvider } from './language.tsx'
import { type Session, SessionProvider } from './session.tsx'
import { TodayProvider } from './setting.tsx'
import { theme, themeVariables } from './theme.ts'
import { ToastProvider } from './toast.tsx'

/** The key under which index.html finds the choice before the first paint. */
export const SCHEME_KEY = 'portolan-scheme'

const schemes = localStorageColorSchemeManager({ key: SCHEME_KEY })

export type UiProviderProps = {
  readonly queries: QueryClient
  readonly send: Send
  readonly today: Day
  readonly now: Instant
  readonly session: Session | undefined
  readonly nonce: string
  readonly children: ReactNode
}

export function UiProvider(props: UiProviderProps): ReactNode {
  shareNonce(props.nonce)
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={themeVariables}
      colorSchemeManager={schemes}
      defaultColorScheme="auto"
      getStyleNonce={() => props.nonce}
    >
      <LanguageProvider>
        <QueryClientProvider client={props.queries}>
          <SendProvider send={props.send}>
            <TodayProvider today={props.today} now={props.now}>
              <SessionProvider session={props.session}>
                <ToastProvider>{props.children}</ToastProvider>
              </SessionProvider>
            </TodayProvider>
          </SendProvider>
        </QueryClientProvider>
      </LanguageProvider>
    </MantineProvider>
  )
}

/** The scroll lock of dialogs writes a style tag of its own and looks for the nonce only under this name. */
function shareNonce(nonce: string): void {
  if (nonce !== '') Object.assign(globalThis, { __webpack_nonce__: nonce })
}
