import { createTheme, type CSSVariablesResolver, type MantineThemeOverride } from '@mantine/core'

/** Mantine asks for ten shades; those that its parts show are pointed at our tokens by `themeVariables`. */
export const theme: MantineThemeOverride = createTheme({
  fontFamily: 'var(--p-font)',
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, monospace',
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 4 },
  defaultRadius: 6,
  cursorType: 'pointer',
  fontSizes: { xs: '11px', sm: '13px', md: '13px', lg: '15px', xl: '16px' },
  lineHeights: { xs: '16px', sm: '20px', md: '20px', lg: '22px', xl: '22px' },
  headings: { fontFamily: 'var(--p-font)', fontWeight: '600' },
  colors: {
    accent: [
      '#eef0fd',
      '#dfe2fa',
      '#c3c8f6',
      '#a5acf9',
      '#8b93f8',
      '#626be0',
      '#4650c8',
      '#3b44b4',
      '#2c3263',
      '#222747',
    ],
    dark: [
      '#eceef2',
      '#b6bdc9',
      '#929bab',
      '#667085',
      '#3a414e',
      '#262b35',
      '#1b1f27',
      '#15181e',
      '#11141a',
      '#0f1115',
    ],
  },
  components: {
    Tooltip: {
      classNames: { tooltip: 'p-tip' },
      defaultProps: { openDelay: 350, withArrow: false, transitionProps: { duration: 120 } },
    },
    Popover: {
      classNames: { dropdown: 'p-float', arrow: 'p-float-arrow' },
      defaultProps: { transitionProps: { duration: 120, transition: 'fade' } },
    },
    Menu: {
      classNames: {
        dropdown: 'p-float p-float-menu',
        item: 'p-float-item',
        label: 'p-float-label',
        divider: 'p-float-line',
      },
      defaultProps: { transitionProps: { duration: 120, transition: 'fade' }, position: 'bottom-end' },
    },
    Modal: {
      classNames: { content: 'p-modal' },
      defaultProps: {
        transitionProps: { duration: 120, transition: 'fade' },
        overlayProps: { blur: 0, color: 'var(--p-veil)', backgroundOpacity: 1 },
      },
    },
    Input: { defaultProps: { size: 'sm' } },
  },
})

const fromTokens = {
  '--mantine-color-body': 'var(--p-surface)',
  '--mantine-color-text': 'var(--p-text)',
  '--mantine-color-bright': 'var(--p-text)',
  '--mantine-color-dimmed': 'var(--p-tertiary)',
  '--mantine-color-placeholder': 'var(--p-tertiary)',
  '--mantine-color-anchor': 'var(--p-link)',
  '--mantine-color-error': 'var(--p-bad-text)',
  '--mantine-color-default': 'var(--p-surface)',
  '--mantine-color-default-hover': 'var(--p-hover)',
  '--mantine-color-default-color': 'var(--p-text)',
  '--mantine-color-default-border': 'var(--p-control)',
  '--mantine-color-disabled': 'var(--p-surface-2)',
  '--mantine-color-disabled-color': 'var(--p-tertiary)',
  '--mantine-color-disabled-border': 'var(--p-line)',
  '--mantine-primary-color-filled': 'var(--p-accent)',
  '--mantine-primary-color-filled-hover': 'var(--p-accent-hover)',
  '--mantine-primary-color-contrast': 'var(--p-on-accent)',
  '--mantine-primary-color-light': 'var(--p-selected)',
  '--mantine-primary-color-light-color': 'var(--p-link)',
  '--mantine-color-accent-filled': 'var(--p-accent)',
  '--mantine-color-accent-filled-hover': 'var(--p-accent-hover)',
  '--mantine-color-accent-light': 'var(--p-selected)',
  '--mantine-color-accent-light-hover': 'var(--p-selected)',
  '--mantine-color-accent-light-color': 'var(--p-link)',
}

export const themeVariables: CSSVariablesResolver = () => ({
  variables: { '--mantine-font-family-headings': 'var(--p-font)' },
  light: fromTokens,
  dark: fromTokens,
})
