import { defineContentScript } from 'wxt/utils/define-content-script'
import { handOverPickedFiles } from '../lib/gate/console-side'

export default defineContentScript({
  registration: 'runtime',
  matches: [],
  runAt: 'document_start',
  allFrames: true,
  world: 'MAIN',
  main: handOverPickedFiles,
})
