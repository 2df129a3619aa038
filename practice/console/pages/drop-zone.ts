/** A zone that takes a dropped file: from the list of files, or from a handle to it. */
import { type Desk, seeFile, type Taking } from './desk.ts'

export function drawDropZone(desk: Desk): Taking {
  let file: File | null = null
  const name = desk.doc.createElement('span')
  const zone = desk.doc.createElement('div')
  zone.className = 'drop-zone'
  zone.append('Drop the certificate here ', name)
  zone.addEventListener('dragover', (event) => event.preventDefault())
  zone.addEventListener('drop', (event) => {
    event.preventDefault()
    void droppedFile(desk, event).then((dropped) => {
      if (dropped === null) return
      file = dropped
      name.textContent = dropped.name
      seeFile(desk, event, dropped)
    })
  })
  return { root: zone, taken: () => file }
}

interface FileHandle {
  kind: string
  getFile(): Promise<File>
}

/** The drop's data is there only while the event runs: it is asked for at once. */
async function droppedFile(desk: Desk, event: DragEvent): Promise<File | null> {
  const data = event.dataTransfer
  if (desk.drawing.take === 'drop-zone') return data?.files[0] ?? null
  const item = data?.items[0]
  if (item === undefined) return null
  const open: unknown = Reflect.get(item, 'getAsFileSystemHandle')
  if (typeof open !== 'function') return item.getAsFile()
  const handle: FileHandle | null = await open.call(item)
  return handle?.kind === 'file' ? handle.getFile() : null
}
