/** The ways in which a console takes a certificate. Each reports what it sees before anything else. */
import { type Desk, seeFile, type Taking } from './desk.ts'
import { drawDropZone } from './drop-zone.ts'

export function drawTake(desk: Desk): Taking {
  switch (desk.drawing.take) {
    case 'detached-input':
      return drawDetached(desk)
    case 'drop-zone':
    case 'drop-handle':
      return drawDropZone(desk)
    case 'picker':
      return drawPicker(desk)
    case 'text-area':
      return drawTextArea(desk)
    default:
      return drawInput(desk)
  }
}

function drawInput(desk: Desk): Taking {
  const { doc, drawing } = desk
  let file: File | null = null
  const place = doc.createElement('span')
  let input = fileInput(doc)
  const take = (event: Event) => {
    if (event.composedPath()[0] !== input) return
    file = input.files?.[0] ?? null
    if (file !== null) seeFile(desk, event, file)
    if (drawing.take === 're-created-input') renew()
  }
  /** As some frameworks do: the input is another one after every change. */
  const renew = () => {
    input = fileInput(doc)
    if (drawing.listen === 'own') input.addEventListener(drawing.event, take)
    place.replaceChildren(input)
  }
  renew()
  if (drawing.listen === 'root') desk.root.addEventListener(drawing.event, take)
  if (drawing.listen === 'window') doc.defaultView?.addEventListener(drawing.event, take, true)
  const root = labelled(doc, place)
  // A form sends what is in the input, whatever its events said.
  const own = () => input.files?.[0] ?? null
  return { root, taken: () => (drawing.send === 'form' ? own() : file) }
}

function fileInput(doc: Document): HTMLInputElement {
  return Object.assign(doc.createElement('input'), { type: 'file', name: 'file' })
}

function labelled(doc: Document, field: HTMLElement): HTMLElement {
  const label = doc.createElement('label')
  label.append('Certificate file (.pem) ', field)
  return label
}

/** A button for a file dialog; what it shows is the name of the file that page code holds. */
function drawButton(desk: Desk, words: string, press: () => void): Taking & { hold: Hold } {
  const { doc } = desk
  let file: File | null = null
  const button = Object.assign(doc.createElement('button'), { textContent: words, type: 'button' })
  button.addEventListener('click', press)
  const name = doc.createElement('span')
  const root = doc.createElement('p')
  root.append(button, ' ', name)
  const hold: Hold = (one) => {
    file = one
    name.textContent = one.name
  }
  return { root, taken: () => file, hold }
}

type Hold = (file: File) => void

/** The dialog of an input that is never put into the page. */
function drawDetached(desk: Desk): Taking {
  const drawn = drawButton(desk, 'Browse…', () => {
    const input = fileInput(desk.doc)
    input.addEventListener(desk.drawing.event, (event) => {
      const file = input.files?.[0]
      if (file === undefined) return
      seeFile(desk, event, file)
      drawn.hold(file)
    })
    input.click()
  })
  return drawn
}

type Picker = () => Promise<{ getFile(): Promise<File> }[]>

function drawPicker(desk: Desk): Taking {
  const drawn = drawButton(desk, 'Pick a file…', () => void pick())
  const pick = async () => {
    const open: Picker | undefined = Reflect.get(window, 'showOpenFilePicker')
    const file = await (await open?.call(window))?.[0]?.getFile()
    if (file === undefined) return
    const { name: fileName, size: bytes } = file
    // No event brings it: there is nothing to be trusted.
    desk.report({ kind: 'file-seen', by: 'picker', isTrusted: false, fileName, bytes })
    drawn.hold(file)
  }
  return drawn
}

function drawTextArea(desk: Desk): Taking {
  const area = desk.doc.createElement('textarea')
  const see = (event: Event, text: string) => {
    const { type: by, isTrusted } = event
    desk.report({ kind: 'text-seen', by, isTrusted, fileName: '', bytes: text.length })
  }
  area.addEventListener('paste', (event) => {
    see(event, event.clipboardData?.getData('text/plain') ?? '')
  })
  area.addEventListener('input', (event) => see(event, area.value))
  const label = desk.doc.createElement('label')
  label.append('Certificate text ', area)
  return { root: label, taken: () => (area.value === '' ? null : area.value) }
}
