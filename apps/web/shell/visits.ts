/** Apart from the shell, which must stay small: what was open is only wanted once the palette is. */
export { Visits } from '@portolan/ui'
