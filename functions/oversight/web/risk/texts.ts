import { addTexts } from '@portolan/ui'
import de from './locales/de.json'
import en from './locales/en.json'

/** The words of risks come with their page. */
addTexts({ namespace: 'risk', en, de })
