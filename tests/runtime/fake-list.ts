/** A list whose (i)s answer as a page may: at once or late, in one panel or many, closable or not. */
import { type Topic, topicGuid } from '../../lib/domain/topic'
import { topic } from '../domain/builders'
import { draw, find } from '../portal/page'

export interface Drawn {
  /** How long row n's answer takes, ms. */
  delay?: (place: number) => number
  /** `toggle`: the (i) closes it again; `ok`: a button; `never`: nothing closes it. */
  closes?: 'toggle' | 'ok' | 'never'
  /** What row n's (i) says; its own subject when left out. */
  says?: (place: number) => string
}

export const TOPICS: Topic[] = ['a', 'b', 'c', 'd'].map(topic)

export function subject(of: Topic): string {
  return `Serial Number: 6dbbd018b25c7f76\nCN=APSP:${topicGuid(of)}, UID=${of}, C=US`
}

const CELLS = '<td>Mobile Device Management</td><td>Microsoft Corporation</td><td>Apr 7, 2027</td>'
const ACTIONS = '<td><a href="#">Renew</a> <a href="#">Download</a> <a href="#">Revoke</a></td>'

/** Draws a list of the first `count` topics and makes its (i)s answer. */
export function drawList(count: number, drawn: Drawn = {}): void {
  const rows = Array.from(
    { length: count },
    () => `<tr>${CELLS}<td><b class="info" tabindex="0"></b></td>${ACTIONS}</tr>`,
  )
  draw(
    '<div><span>mdm-push@contoso.com</span><a href="#">Sign out</a></div>' +
      '<h2>Certificates for Third-Party Servers</h2><button>Create a Certificate</button>' +
      `<table><tbody>${rows.join('')}</tbody></table>`,
  )
  for (const [place, icon] of icons().entries())
    icon.addEventListener('click', () => pressed(place, drawn))
}

export function icons(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('.info')]
}

export function rowAt(place: number): HTMLElement {
  return [...document.querySelectorAll<HTMLElement>('tbody tr')][place] as HTMLElement
}

export function controlAt(place: number, name: string): HTMLElement {
  const links = [...rowAt(place).querySelectorAll<HTMLElement>('a')]
  return links.find((link) => link.textContent === name) as HTMLElement
}

/** What the pressed (i)s were, in order. */
export const presses: number[] = []

function pressed(place: number, drawn: Drawn): void {
  presses.push(place)
  const panel = document.querySelector<HTMLElement>('.panel')
  if (panel?.dataset.place === String(place) && drawn.closes !== 'never') {
    if (drawn.closes !== 'ok') panel.remove()
    return
  }
  const answer = () => show(place, drawn)
  const delay = drawn.delay?.(place) ?? 0
  if (delay === 0) answer()
  else setTimeout(answer, delay)
}

function show(place: number, drawn: Drawn): void {
  document.querySelector('.panel')?.remove()
  document.body.insertAdjacentHTML('beforeend', '<div class="panel"><pre></pre></div>')
  const panel = find('.panel')
  panel.dataset.place = String(place)
  find('.panel pre').textContent = drawn.says?.(place) ?? subject(TOPICS[place] as Topic)
  if (drawn.closes === 'ok') {
    panel.insertAdjacentHTML('beforeend', '<button>OK</button>')
    find('.panel button').addEventListener('click', () => panel.remove())
  }
}
