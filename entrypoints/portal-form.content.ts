import { defineContentScript } from 'wxt/utils/define-content-script'
import { helpWithForm } from '../lib/runtime/start-form'

/** Put into the tab by the background when the portal shows a form. */
export default defineContentScript({
  matches: ['https://identity.apple.com/pushcert*'],
  registration: 'runtime',
  main: helpWithForm,
})
