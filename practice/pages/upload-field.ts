/** The ways in which a page may take a file. */
import { control } from './controls.ts'
import { addHandle } from './handles.ts'
import { el, type Pen, reportFile, word, words } from './pen.ts'

export interface UploadField {
  root: HTMLElement
  /** The id that the label points to; empty where there is no native input to point to. */
  inputId: string
  file(): File | null
  clear(): void
}

let count = 0

export function drawUploadField(pen: Pen): UploadField {
  if (pen.drawing.upload === 'detached-input') return detachedField(pen)
  return pen.drawing.upload === 'drop-zone' ? dropField(pen) : nativeField(pen)
}

function nativeField(pen: Pen): UploadField {
  const input = el(pen, 'input', 'file')
  input.type = 'file'
  input.name = 'file'
  input.id = `request-${count++}`
  addHandle('file', input)
  input.addEventListener('change', () => {
    const file = input.files?.[0]
    if (file !== undefined) taken(pen, 'input', file)
  })
  return {
    root: input,
    inputId: input.id,
    file: () => input.files?.[0] ?? null,
    clear: () => {
      input.value = ''
    },
  }
}

/** A pill that opens the file dialog of an input that is never put into the page. */
function detachedField(pen: Pen): UploadField {
  let chosen: File | null = null
  const name = el(pen, 'span', 'file-name', words(pen, 'noFile'))
  const choose = control(pen, {
    control: 'choose-file',
    label: 'chooseFile',
    act: () => {
      const input = pen.doc.createElement('input')
      input.type = 'file'
      input.addEventListener('change', () => {
        chosen = input.files?.[0] ?? null
        if (chosen !== null) taken(pen, 'input', chosen)
        name.textContent = chosen?.name ?? word(pen, 'noFile')
      })
      input.click()
    },
  })
  return {
    root: el(pen, 'span', '', choose, ' ', name),
    inputId: '',
    file: () => chosen,
    clear: () => {
      chosen = null
      name.replaceChildren(words(pen, 'noFile'))
    },
  }
}

/** A native input in a zone that also takes drops, and pastes anywhere on the page. */
function dropField(pen: Pen): UploadField {
  const native = nativeField(pen)
  let other: File | null = null
  const name = el(pen, 'span', 'file-name')
  const zone = el(pen, 'div', 'drop-zone', words(pen, 'dropHere'), ' ', native.root, name)
  addHandle('drop-zone', zone)
  const take = (road: 'drop' | 'paste', data: DataTransfer | null, event: Event) => {
    const file = data?.files[0]
    if (file === undefined) return
    event.preventDefault()
    other = file
    name.textContent = ` ${file.name}`
    taken(pen, road, file)
  }
  zone.addEventListener('dragover', (event) => event.preventDefault())
  zone.addEventListener('drop', (event) => take('drop', event.dataTransfer, event))
  pen.doc.addEventListener('paste', (event) => {
    if (zone.isConnected) take('paste', event.clipboardData, event)
  })
  return {
    root: zone,
    inputId: native.inputId,
    file: () => other ?? native.file(),
    clear: () => {
      other = null
      name.textContent = ''
      native.clear()
    },
  }
}

/** The page has the file: reported first, then read as real page code might. */
function taken(pen: Pen, road: 'input' | 'drop' | 'paste', file: File): void {
  reportFile(pen, road, file)
  void file.slice(0, 64).text()
}
