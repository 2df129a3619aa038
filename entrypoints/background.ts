import { defineBackground } from 'wxt/utils/define-background'
import { startBackground } from '../lib/browser/background'

export default defineBackground({ persistent: false, main: startBackground })
