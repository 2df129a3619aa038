/** What an element says of itself, in every way a page can draw a label. */
import { textOf } from './dom'
import { isButtonInput } from './fields'
import { LONGEST_PHRASE } from './words'

const TEXT_LIMIT = 4 * LONGEST_PHRASE

/**
 * All names of an element: visible text, value of a button input, alt, title, aria-label, the
 * alt of images inside. They may disagree; a dangerous one among them counts.
 */
export function namesOf(element: Element): string[] {
  const names = [ownText(element), ...attributeNames(element), ...imageNames(element)]
  return [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))]
}

function ownText(element: Element): string {
  const text = textOf(element).replace(/\s+/g, ' ').trim()
  return text.length > TEXT_LIMIT ? '' : text
}

function attributeNames(element: Element): string[] {
  const names = ['aria-label', 'title', 'alt'].map((name) => element.getAttribute(name) ?? '')
  if (isButtonInput(element)) names.push(element.getAttribute('value') ?? inputValue(element))
  return [...names, ...referencedNames(element)]
}

function referencedNames(element: Element): string[] {
  const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? []
  const root = element.getRootNode() as Document | ShadowRoot
  return ids.map((id) => {
    const labelled = id === '' ? null : (root.getElementById?.(id) ?? null)
    return labelled === null ? '' : ownText(labelled)
  })
}

/** Pictures that stand for words; what stands in a control inside is that control's name. */
function imageNames(element: Element): string[] {
  if (element.childElementCount === 0) return []
  const images = [...element.querySelectorAll('img,svg,[aria-label]')]
  return images
    .filter((image) => image.closest(CONTROLS)?.contains(element) ?? true)
    .flatMap((image) => [
      image.getAttribute('alt') ?? '',
      image.getAttribute('title') ?? '',
      image.getAttribute('aria-label') ?? '',
      image.querySelector('title')?.textContent ?? '',
    ])
}

const CONTROLS = 'a,button,input,[role=button],[role=link],[onclick],[tabindex]'

function inputValue(element: Element): string {
  return isButtonInput(element) ? ((element as HTMLInputElement).value ?? '') : ''
}
