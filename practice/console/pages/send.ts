/** The roads by which page code sends what it took. */
import type { SentHow, UploadAnswer } from '../types.ts'

/**
 * By `fetch`, of the file itself or of what a FileReader read from it. Text goes as a file, too: a
 * form would turn its line ends into others.
 */
export async function send(
  base: string,
  by: 'fetch' | 'reader',
  taken: File | string,
): Promise<UploadAnswer> {
  const body = new FormData()
  const how: SentHow = typeof taken === 'string' ? 'text' : by
  body.set('how', how)
  if (typeof taken === 'string') body.set('file', new File([taken], ''))
  else body.set('file', by === 'fetch' ? taken : new File([await read(taken)], taken.name))
  const response = await fetch(`${base}api/upload`, { method: 'POST', body })
  return response.json()
}

function read(file: File): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(reader.result as ArrayBuffer))
    reader.addEventListener('error', () => reject(reader.error))
    reader.readAsArrayBuffer(file)
  })
}

let count = 0

/** The name of a hidden frame that a form may post into; its text is the answer. */
export function replyFrame(doc: Document, show: (answer: UploadAnswer) => void): string {
  const frame = doc.createElement('iframe')
  frame.name = `answer-${++count}`
  frame.hidden = true
  doc.body.append(frame)
  frame.addEventListener('load', () => {
    const text = frame.contentDocument?.body.textContent ?? ''
    if (!text.startsWith('{')) return
    frame.remove()
    show(JSON.parse(text))
  })
  return frame.name
}
