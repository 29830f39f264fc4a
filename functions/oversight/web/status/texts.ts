import { addTexts } from '@portolan/ui'
import de from './locales/de.json'
import en from './locales/en.json'

/** The words of status come with its pages. */
addTexts({ namespace: 'status', en, de })
