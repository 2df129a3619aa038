/** Types into the page's Notes field so that the page sees it as a person's typing. */

export function typeInto(field: HTMLTextAreaElement, text: string): void {
  const { ownerDocument } = field
  const limit = field.maxLength
  const fitting = limit >= 0 ? text.slice(0, limit) : text
  const before = ownerDocument.activeElement
  field.focus({ preventScroll: true })
  field.select()
  // Deprecated, but the only way that a page's own code cannot tell from typing.
  ownerDocument.execCommand('insertText', false, fitting)
  if (field.value !== fitting) setPlainly(field, fitting)
  if (before !== field) field.blur()
}

function setPlainly(field: HTMLTextAreaElement, text: string): void {
  field.value = text
  for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }))
}
