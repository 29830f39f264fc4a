import type { Permission, Place } from '@portolan/contract'
import type { LucideIcon } from 'lucide-react'
import type { ComponentType } from 'react'
import type { z } from 'zod'
import type { ReadsFirst } from './screen.tsx'
import type { Format } from './setting.tsx'
import type { PatternSources } from './patterns.ts'
import type { NamespaceTexts, Say } from './words.ts'

type Screen = ComponentType<Record<string, never>> & {
  readonly preload?: () => Promise<void>
  readonly readsFirst?: (() => Promise<ReadsFirst>) | undefined
}

export type RouteContribution = {
  /** '/changes/$changeId'. */
  readonly path: string
  /** `screen(async () => (await import('./x-page.tsx')).XPage)`, so that no screen is part of the shell. */
  readonly component: Screen
  /** Reads the address. What it refuses falls back to its defaults: give each property `.catch()`. */
  readonly search?: z.ZodType<Record<string, unknown>>
  readonly may?: Permission
  /** True for pages that stand without a sign-in and without the frame. */
  readonly signedOut?: boolean
}

export type NavigationContribution = {
  readonly to: string
  /** Key with its namespace, 'plan:navigation.projects'. */
  readonly label: string
  readonly icon: LucideIcon
  readonly order: number
  readonly may?: Permission
  /** A letter: `g` and then it goes there. */
  readonly key?: string
  /** A hook that gives the number beside the label. */
  readonly useCount?: () => number | undefined
}

/** A tab that one slice adds to a page of another. */
export type TabContribution = {
  /** The path of the route that holds the tabs and renders an <Outlet/>: '/projects/$projectId'. */
  readonly host: string
  /** Below the host; '' is the tab that opens first. */
  readonly path: string
  readonly label: string
  /** The label of what it is a part of: tabs of one group stand behind it, and it opens the first of them. */
  readonly group?: string
  readonly order: number
  readonly component: Screen
  readonly search?: z.ZodType<Record<string, unknown>>
  readonly may?: Permission
}

/** Something the palette offers to do. */
export type ActionContribution = {
  readonly id: string
  readonly label: string
  readonly icon: LucideIcon
  readonly may?: Permission
  /** Where it is done, or what happens at once. */
  readonly to?: string
  readonly run?: () => void
  readonly keys?: string
  /** Also shown in the menu of the person, or in the banner of borrowed eyes. Always in the palette. */
  readonly also?: 'person' | 'banner'
}

/** Something the palette offers on the pages of one thing only, as "Drop a file" on that thing's pages. */
export type PageActionContribution = Omit<ActionContribution, 'to' | 'run' | 'also'> & {
  /** Offered at this path and below it: '/projects/$projectId'. */
  readonly host: string
  /** Where it is done; takes its parameters from the host. */
  readonly to: string
  readonly search?: Readonly<Record<string, unknown>>
  /** Asked where a grant over a portfolio might allow it, and the address does not tell the portfolio. */
  readonly findPlace?: (params: Readonly<Record<string, string>>) => Promise<Place>
}

/** One hit of a search over things: what the palette lists above actions and places. */
export type PaletteThing = {
  readonly id: string
  readonly title: string
  /** What is wrong with it, in a few words; the first such hit of a search is the best match. */
  readonly urgent?: string | undefined
  readonly note?: string | undefined
  /** Stands at the end of the line: a day, a state. */
  readonly tail?: string | undefined
  readonly group: string
  readonly to: string
  readonly params?: Readonly<Record<string, string>>
  readonly search?: Readonly<Record<string, unknown>>
  readonly icon?: LucideIcon
}

/** What a search is given beside the words. */
export type Asking = { readonly signal: AbortSignal; readonly say: Say; readonly format: Format }

export type ThingSearch = {
  readonly id: string
  readonly may?: Permission
  readonly search: (text: string, asking: Asking) => Promise<readonly PaletteThing[]>
  /** Pages of one thing, '/projects/$projectId': who was there finds it again, by the first parameter. */
  readonly host?: string
  /** Things by their ids, as far as one still sees them. */
  readonly recall?: (ids: readonly string[], asking: Asking) => Promise<readonly PaletteThing[]>
}

/** A part that one slice gives to the pages of others, as the talk about a thing; by its name. */
export type PartContribution = {
  readonly name: string
  readonly component: ComponentType<PartProps>
}
/** The thing that the part is about, and what the page around it hands over. */
export type PartProps = { readonly kind: string; readonly id: string; readonly given?: PartGiven | undefined }

/** A call of an operation as data: who makes a page need not know who carries it on. */
export type CallGiven = {
  readonly operation: string
  readonly input: Readonly<Record<string, unknown>>
  readonly subjectVersion: number | null
}

/** What a page hands to a part, and takes back from it. */
export type PartGiven = {
  /** What was done on the page, not yet to the record. */
  readonly calls?: readonly CallGiven[]
  /** What they come to, in the words of the page. */
  readonly told?: string
  /** The version of the thing that shows. */
  readonly version?: number
  /** Something else of which the page speaks, by its id. */
  readonly of?: string | undefined
  /** They stand elsewhere now: the page lets go of them. */
  readonly onTaken?: () => Promise<void>
  /** Calls that somebody wants to see tried on the page; absent while it cannot try any. */
  readonly onTry?: ((calls: readonly CallGiven[], of: string) => void) | undefined
}

/** What a slice gives to the web application. The app puts the slices together; no slice knows another. */
export type WebContribution = {
  readonly id: string
  readonly texts?: readonly NamespaceTexts[]
  /** What the server tells, in languages other than its own. */
  readonly patterns?: PatternSources
  readonly routes?: readonly RouteContribution[]
  readonly navigation?: readonly NavigationContribution[]
  readonly tabs?: readonly TabContribution[]
  readonly actions?: readonly ActionContribution[]
  readonly pageActions?: readonly PageActionContribution[]
  readonly things?: readonly ThingSearch[]
  readonly parts?: readonly PartContribution[]
}
