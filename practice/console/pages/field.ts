/** The part of the page that a certificate is handed in by: the field, Save, and what came of it. */
import type { Scene, UploadAnswer } from '../types.ts'
import { reportTo } from './report.ts'
import { replyFrame, send } from './send.ts'
import { drawTake } from './take.ts'

export interface Place {
  doc: Document
  root: Document | ShadowRoot
  /** The tenant's address, `/t/contoso/`. */
  base: string
  scene: Scene
}

export function drawField(place: Place): HTMLElement {
  const { doc, base, scene } = place
  const report = reportTo(base)
  const taking = drawTake({ doc, root: place.root, drawing: scene.drawing, report })
  const save = Object.assign(doc.createElement('button'), { textContent: 'Save', type: 'submit' })
  const form = doc.createElement('form')
  form.append(taking.root, save)
  const outcome = drawOutcome(place)
  form.addEventListener('submit', (event) => {
    const taken = taking.taken()
    if (taken === null) {
      event.preventDefault()
      report({ kind: 'saved-empty', by: 'submit', isTrusted: event.isTrusted, ...NOTHING })
      outcome.show({ accepted: false, message: 'Choose a file first.', shows: scene.shows })
      return
    }
    if (scene.drawing.send === 'form') return byForm(place, form, outcome.show)
    event.preventDefault()
    void send(base, scene.drawing.send, taken).then(outcome.show)
  })
  const all = doc.createElement('section')
  all.append(heading(place), form, outcome.root)
  return all
}

const NOTHING = { fileName: '', bytes: 0 }

/** As forms did before there was `fetch`: the answer comes into a frame that nobody sees. */
function byForm(place: Place, form: HTMLFormElement, show: (answer: UploadAnswer) => void): void {
  form.method = 'post'
  form.enctype = 'multipart/form-data'
  form.action = `${place.base}api/upload`
  form.target = replyFrame(place.doc, show)
  if (form.elements.namedItem('how') !== null) return
  form.append(
    Object.assign(place.doc.createElement('input'), { type: 'hidden', name: 'how', value: 'form' }),
  )
}

function heading({ doc }: Place): HTMLElement {
  return Object.assign(doc.createElement('h2'), { textContent: 'Apple MDM push certificate' })
}

function drawOutcome({ doc, scene }: Place) {
  const message = Object.assign(doc.createElement('p'), { className: 'message' })
  message.setAttribute('role', 'status')
  const shown = Object.assign(doc.createElement('pre'), { textContent: scene.shows })
  const root = doc.createElement('div')
  root.append(message, shown)
  const show = (answer: UploadAnswer) => {
    message.textContent = answer.message
    shown.textContent = answer.shows
  }
  return { root, show }
}
