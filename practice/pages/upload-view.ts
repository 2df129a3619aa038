/** Create a New Push Certificate, and Renew Push Certificate: the two screens with a file. */
import type { ListedCertificate, UploadReply } from '../data/types.ts'
import { SessionExpired } from './backend.ts'
import { control, submitControl } from './controls.ts'
import { addHandle } from './handles.ts'
import type { Navigation } from './navigation.ts'
import { el, heading, type Pen, reportPress, word, words } from './pen.ts'
import { fillFacts, type View } from './screens.ts'
import { drawUploadField, type UploadField } from './upload-field.ts'

type Purpose = 'create' | 'renew'

interface Form {
  root: HTMLFormElement
  notes: HTMLTextAreaElement
  field: UploadField
  busy: HTMLElement
  /** Null on Create. */
  certificate: ListedCertificate | null
}

export function uploadView(pen: Pen, go: Navigation, purpose: Purpose): View {
  const facts = el(pen, 'dl', 'facts')
  const form = drawForm(pen)
  const cancel = control(pen, {
    control: 'cancel',
    label: 'cancel',
    certificate: () => form.certificate?.id,
    act: () => go.to({ screen: 'list' }),
  })
  const send = () => void upload(pen, go, form)
  const native = pen.drawing.upload === 'form'
  const submit = native
    ? submitControl(pen, 'upload', form.root)
    : control(pen, {
        control: 'upload',
        label: 'upload',
        tone: 'blue',
        certificate: () => form.certificate?.id,
        act: send,
      })
  form.root.append(el(pen, 'div', 'buttons', cancel, ' ', submit), form.busy)
  form.root.addEventListener('submit', (event) => {
    if (native) submitNatively(pen, go, form, event, send)
    else event.preventDefault()
  })
  const creating = purpose === 'create'
  const title = heading(pen, creating ? 'createHeading' : 'renewHeading')
  const intro = el(pen, 'p', '', words(pen, creating ? 'createText' : 'renewText'))
  return {
    root: el(pen, 'div', 'view', title, intro, facts, form.root),
    show: (place) => {
      form.certificate = place.screen === 'renew' ? place.certificate : null
      form.notes.value = ''
      form.field.clear()
      form.busy.replaceChildren()
      const one = form.certificate
      const service: [['service', string], ['vendor', string]] | [] =
        one === null
          ? []
          : [
              ['service', one.service],
              ['vendor', one.vendor],
            ]
      fillFacts(pen, facts, service)
    },
  }
}

function drawForm(pen: Pen): Form {
  const notes = el(pen, 'textarea', 'notes')
  notes.name = 'notes'
  notes.rows = 4
  if (pen.drawing.notesMaxLength !== null) notes.maxLength = pen.drawing.notesMaxLength
  const field = drawUploadField(pen)
  notes.id = `notes-for-${field.inputId === '' ? 'detached' : field.inputId}`
  const notesLabel = el(pen, 'label', 'field-label', words(pen, 'notes'))
  notesLabel.htmlFor = notes.id
  const fileLabel = el(pen, 'label', 'field-label', words(pen, 'request'))
  if (field.inputId !== '') fileLabel.htmlFor = field.inputId
  const root = el(pen, 'form', 'upload', notesLabel, notes, fileLabel, field.root)
  addHandle('notes', notes)
  addHandle('file-label', fileLabel)
  root.method = 'post'
  root.enctype = 'multipart/form-data'
  return { root, notes, field, busy: el(pen, 'p', 'busy'), certificate: null }
}

/** By page code: a request of its own. */
async function upload(pen: Pen, go: Navigation, form: Form): Promise<void> {
  const file = form.field.file()
  if (file === null) return
  form.busy.replaceChildren(words(pen, 'uploading'))
  const certificate = form.certificate?.id ?? null
  const request = { certificate, notes: form.notes.value, file }
  const reply = await go.guarded(() => pen.backend.upload(request))
  if (reply !== undefined) leave(pen, go, reply)
}

/** As pages did in 2011: the form posts itself into a hidden frame whose text is the reply. */
function submitNatively(
  pen: Pen,
  go: Navigation,
  form: Form,
  event: Event,
  send: () => void,
): void {
  reportPress(pen, 'upload', form.certificate?.id)
  const action = pen.backend.uploadAction
  if (form.field.file() === null || action === null) {
    event.preventDefault()
    if (action === null) send()
    return
  }
  form.root.action = action
  form.root.target = replyFrame(pen, form, go)
  form.busy.replaceChildren(words(pen, 'uploading'))
}

function replyFrame(pen: Pen, form: Form, go: Navigation): string {
  for (const old of form.root.querySelectorAll('input[type=hidden]')) old.remove()
  const which = pen.doc.createElement('input')
  which.type = 'hidden'
  which.name = 'certificate'
  which.value = form.certificate?.id ?? ''
  form.root.append(which)
  const frame = pen.doc.createElement('iframe')
  frame.name = `reply-${Date.now()}`
  frame.hidden = true
  frame.title = word(pen, 'uploading')
  // In the light tree: a frame inside a shadow root is not found by its name.
  pen.doc.body.append(frame)
  frame.addEventListener('load', () => {
    const body = frame.contentDocument?.body.textContent ?? ''
    if (body === '') return
    frame.remove()
    void go.guarded(async () => leave(pen, go, readReply(body)))
  })
  return frame.name
}

function readReply(body: string): UploadReply | null {
  if (body === 'signed out') throw new SessionExpired()
  return body.startsWith('{') ? JSON.parse(body) : null
}

function leave(pen: Pen, go: Navigation, reply: UploadReply | null): void {
  if (reply === null) window.location.assign(pen.backend.notFoundAddress)
  else if (reply.signIn !== undefined) window.location.assign(reply.signIn)
  else if (reply.result !== undefined) go.to({ screen: 'confirmation', result: reply.result })
  else go.to({ screen: 'error', message: plain(reply.ErrorDescription) })
}

function plain(html: string): string {
  return new DOMParser().parseFromString(html, 'text/html').body.textContent ?? ''
}
