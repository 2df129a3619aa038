import { defineContentScript } from 'wxt/utils/define-content-script'
import { guardThisFrame } from '../lib/runtime/start'

export default defineContentScript({
  matches: ['https://identity.apple.com/pushcert*'],
  runAt: 'document_end',
  allFrames: true,
  matchAboutBlank: true,
  main: guardThisFrame,
})
