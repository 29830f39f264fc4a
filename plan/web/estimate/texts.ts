import { addTexts } from '@portolan/ui'
import de from './locales/de.json'
import en from './locales/en.json'

addTexts({ namespace: 'estimates', en, de })
