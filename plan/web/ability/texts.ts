import { addTexts } from '@portolan/ui'
import de from './locales/de.json'
import en from './locales/en.json'

/** The words of abilities come with their screens. */
addTexts({ namespace: 'abilities', en, de })
