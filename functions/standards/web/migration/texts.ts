import { addTexts } from '@portolan/ui'
import de from './locales/de.json'
import en from './locales/en.json'

/** The words of going over to a newer version come with its panels. */
addTexts({ namespace: 'migration', en, de })
