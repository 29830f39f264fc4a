import { addTexts } from '@portolan/ui'
import de from './locales/de.json'
import en from './locales/en.json'

/** The words of a period's close come with its screens. */
addTexts({ namespace: 'close', en, de })
