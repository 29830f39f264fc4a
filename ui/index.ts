export type { BarChartProps } from './chart/bar-chart.tsx'
export { BarChart } from './chart/bar-chart.tsx'
export type { BarRow, WaterfallStep } from './chart/bars.ts'
export { tornadoRows, waterfallRows } from './chart/bars.ts'
export type { BubbleChartProps } from './chart/bubble-chart.tsx'
export { BubbleChart } from './chart/bubble-chart.tsx'
export type { Bubble, BubbleAxis } from './chart/bubbles.ts'
export type { FrontierChartProps, FrontierPoint } from './chart/frontier-chart.tsx'
export { FrontierChart } from './chart/frontier-chart.tsx'
export type { HeatMapProps } from './chart/heat-map.tsx'
export { HeatMap } from './chart/heat-map.tsx'
export { LineChart } from './chart/line-chart.tsx'
export type {
  ChartBand,
  ChartLimit,
  ChartMark,
  ChartPoint,
  ChartSeries,
  LineChartProps,
} from './chart/series.ts'
export type { NetworkChartProps } from './chart/network-chart.tsx'
export { NetworkChart } from './chart/network-chart.tsx'
export type { SankeyChartProps } from './chart/sankey-chart.tsx'
export { SankeyChart } from './chart/sankey-chart.tsx'
export type { ShareChartProps, ShareSeries } from './chart/share-chart.tsx'
export { ShareChart } from './chart/share-chart.tsx'
export { Sparkline } from './chart/sparkline.tsx'
export type { PagedRead, Read, ReadOptions, Write, WriteEach } from './client.tsx'
export { isProblem, queryClient, useCall, useRead, useReadPages, useWrite, useWriteEach } from './client.tsx'
export type {
  ActionContribution,
  CallGiven,
  NavigationContribution,
  PageActionContribution,
  PartContribution,
  PartGiven,
  PartProps,
  Asking,
  PaletteThing,
  RouteContribution,
  TabContribution,
  ThingSearch,
  WebContribution,
} from './contribution.ts'
export type { FigureProps } from './figure.tsx'
export { Figure } from './figure.tsx'
export { MenuOf } from './floating/floating.tsx'
export type { MenuEntry, MenuPart } from './floating/menu-part.ts'
export type { OpenerButton } from './floating/use-opener.ts'
export { useOpener } from './floating/use-opener.ts'
export { keepFocus } from './focus-kept.ts'
export type { FormFromSchemaProps } from './form/form-from-schema.tsx'
export { FormFromSchema } from './form/form-from-schema.tsx'
export { sampleSchema } from './form/sample-schema.ts'
export type { FieldKind, FieldWords } from './form/schema-fields.ts'
export { datesIn, wakeFormatters } from './formatters.ts'
export {
  formatAge,
  formatDay,
  formatDayLong,
  formatDays,
  formatInstant,
  formatMoney,
  formatMoneyShort,
  formatMonthName,
  formatNumber,
  formatShare,
  formatSigned,
  formatValue,
} from './format.ts'
export { NameCell } from './grid/cells.tsx'
export type { Arrangement } from './grid/arrangement.ts'
export { widthsOf, widthTexts } from './grid/arrangement.ts'
export type {
  CellEdit,
  Choice,
  EditHistory,
  EditRefusal,
  GridEditing,
  NewRowsOutcome,
  ReadRows,
  RowChange,
} from './grid/cell-edit.ts'
export type { GridColumn, Sorting } from './grid/column.ts'
export { DataGrid } from './grid/data-grid.tsx'
export type { DataGridProps } from './grid/grid-props.ts'
export { GroupChooser } from './grid/group-chooser.tsx'
export type { GridTree } from './grid/tree.ts'
export type { ViewMenuProps, ViewEntry, ViewState } from './grid/views/view-menu.tsx'
export { ViewMenu } from './grid/views/view-menu.tsx'
export { addressOfView, viewStateOf } from './grid/views/view-state.ts'
export { HostedPart } from './hosted-part.tsx'
export { ContributionsProvider, HostedTabs, useContributions } from './hosted-tabs.tsx'
export { isBareKey, isTyping, lettersOn, setLetters } from './keys.ts'
export { later } from './later.tsx'
export type { LinkProps } from './link.tsx'
export { Link, readAddress, useAddress, useGo } from './link.tsx'
export type { CommandPaletteProps } from './palette/command-palette.tsx'
export type { PaletteEntry } from './palette/palette-groups.ts'
export { CommandPalette } from './palette/command-palette.tsx'
export { Visits } from './palette/visits.tsx'
export { type Piece, pieces } from './palette/match.ts'
export type { Shortcut, ShortcutGroup } from './palette/shortcut-sheet.tsx'
export { ShortcutSheet } from './palette/shortcut-sheet.tsx'
export type { ButtonProps, IconButtonProps } from './parts/button.tsx'
export { Button, IconButton } from './parts/button.tsx'
export { Dialog } from './parts/dialog.tsx'
export type { FilterBarProps, FilterChoice, FilterDefinition } from './parts/filter-bar.tsx'
export { FilterBar, Switcher } from './parts/filter-bar.tsx'
export { Icon } from './parts/icon.tsx'
export { MenuButton } from './parts/menu.tsx'
export type {
  Crumb,
  ObjectHeaderProps,
  PageHeaderProps,
  SidePanelProps,
  TopBarPlaces,
} from './parts/page.tsx'
export {
  Facts,
  FigureBox,
  FigureStrip,
  ObjectHeader,
  PageHeader,
  Section,
  SidePanel,
  Split,
  TopBar,
} from './parts/page.tsx'
export type { EmptyStateProps, ErrorStateProps } from './parts/states.tsx'
export { EmptyState, ErrorState, NoMatch, NoPermission, ProgressLine, Skeleton } from './parts/states.tsx'
export type { RatingChipProps, Tone } from './parts/status.tsx'
export {
  Avatar,
  Chip,
  Person,
  RatingChip,
  StatusChip,
  StatusPair,
  StatusShape,
  Tag,
} from './parts/status.tsx'
export type { DropzoneProps } from './parts/steps.tsx'
export { ConfirmButton, Dropzone, Steps } from './parts/steps.tsx'
export type { TabLink } from './parts/tabs.tsx'
export { Tabs } from './parts/tabs.tsx'
export type { UiProviderProps } from './provider.tsx'
export { SCHEME_KEY, UiProvider } from './provider.tsx'
export type { PagePlace, Reading } from './reading.ts'
export { readAhead } from './reading.ts'
export type { ReadsFirst, Screen } from './screen.tsx'
export { screen } from './screen.tsx'
export type { Session } from './session.tsx'
export { SessionProvider, useMay, useSession } from './session.tsx'
export { measureFormula, measureName } from './explanation-text.ts'
export type { Format } from './setting.tsx'
export { TodayProvider, useFormat, useSetting } from './setting.tsx'
export { Age, Cut, DayText, Money, NoData } from './text.tsx'
export * from './timeline/index.ts'
export type { Toast } from './toast.tsx'
export { useToast } from './toast.tsx'
export { addPatterns, type Patterns, type PatternSources } from './patterns.ts'
export { Told, type ToldSentence, useProblemWords, useTold } from './told.tsx'
export { useAgainWhile } from './use-again-while.ts'
export type { LiveState } from './use-live-updates.ts'
export { useLiveUpdates } from './use-live-updates.ts'
export type { Locale, NamespaceTexts, Say, Texts } from './words.ts'
export { addTexts, changeLocale, isLocale, startWords, useLocale, useWords } from './words.ts'
