import { addTexts } from '@portolan/ui'
import de from './locales/de.json'
import en from './locales/en.json'

/** The words of access come with its pages. */
addTexts({ namespace: 'access', en, de })
