import { addTexts } from '@portolan/ui'
import de from './locales/de.json'
import en from './locales/en.json'

/** The words of what a plan has to do in a phase come with the tab. */
addTexts({ namespace: 'phase-work', en, de })
