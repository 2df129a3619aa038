import { defineContentScript } from 'wxt/utils/define-content-script'
import { guardConsole } from '../lib/console/start'

export default defineContentScript({
  // Only where the user granted it: lib/browser/console-scripts.ts.
  registration: 'runtime',
  matches: [],
  runAt: 'document_start',
  allFrames: true,
  main: guardConsole,
})
