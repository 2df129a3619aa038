import { defineContentScript } from 'wxt/utils/define-content-script'
import { holdFromTheStart } from '../lib/runtime/hold'
import '../lib/overlay/page.css'

export default defineContentScript({
  matches: ['https://identity.apple.com/pushcert*'],
  runAt: 'document_start',
  allFrames: true,
  matchAboutBlank: true,
  main: holdFromTheStart,
})
