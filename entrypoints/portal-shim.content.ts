import { defineContentScript } from 'wxt/utils/define-content-script'
import { handOverHiddenInputs } from '../lib/gate/page-side'

export default defineContentScript({
  matches: ['https://identity.apple.com/pushcert*'],
  runAt: 'document_start',
  allFrames: true,
  matchAboutBlank: true,
  world: 'MAIN',
  main: handOverHiddenInputs,
})
