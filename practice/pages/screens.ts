/** The screens without a form: Get Started, Terms, Confirmation, and plain messages. */
import { control } from './controls.ts'
import { addHandle } from './handles.ts'
import type { Navigation, Place } from './navigation.ts'
import { el, heading, type Pen, text, word, words } from './pen.ts'
import { dateWord, type WordKey } from './words.ts'

/** A drawn screen; `show` fills in what this visit is about. */
export interface View {
  root: HTMLElement
  show(place: Place): void
}

const nothing = () => {}

export function getStartedView(pen: Pen, go: Navigation): View {
  const create = control(pen, {
    control: 'create',
    label: 'createCertificate',
    tone: 'green',
    act: () => go.to({ screen: 'terms' }),
  })
  const link = (key: WordKey) => {
    const made = el(pen, 'a', '', words(pen, key))
    made.href = `${pen.backend.assets}help.html`
    return el(pen, 'p', '', made)
  }
  const root = el(pen, 'div', 'view', heading(pen, 'getStarted'))
  root.append(el(pen, 'p', '', words(pen, 'getStartedText')), el(pen, 'p', '', create))
  root.append(heading(pen, 'faq'), link('learnMore'), link('osxServer'))
  return { root, show: nothing }
}

export function termsView(pen: Pen, go: Navigation): View {
  const agree = el(pen, 'input', '')
  agree.type = 'checkbox'
  addHandle('agree', agree)
  const accept = control(pen, {
    control: 'accept',
    label: 'accept',
    tone: 'blue',
    act: () => {
      if (agree.checked) go.to({ screen: 'create' })
    },
  })
  const decline = control(pen, {
    control: 'decline',
    label: 'decline',
    act: () => go.to({ screen: 'list' }),
  })
  const printable = el(pen, 'a', 'printable', words(pen, 'printable'))
  printable.href = `${pen.backend.assets}terms.html`
  printable.target = '_blank'
  const label = el(pen, 'label', 'agree', agree, ' ', words(pen, 'termsAgree'))
  const agreement = el(pen, 'div', 'agreement')
  for (let part = 0; part < 6; part++) agreement.append(el(pen, 'p', '', words(pen, 'termsText')))
  agreement.tabIndex = 0
  const root = el(pen, 'div', 'view', heading(pen, 'termsHeading'), agreement)
  root.append(el(pen, 'p', '', label, printable), el(pen, 'div', 'buttons', decline, ' ', accept))
  return {
    root,
    show: () => {
      agree.checked = false
    },
  }
}

export function confirmationView(pen: Pen, go: Navigation): View {
  const sentence = el(pen, 'p', '')
  const facts = el(pen, 'dl', 'facts')
  let id = ''
  const manage = control(pen, {
    control: 'manage',
    label: 'manage',
    act: () => void go.guarded(() => pen.backend.finish()).then(() => go.to({ screen: 'list' })),
  })
  const download = control(pen, {
    control: 'download',
    label: 'download',
    tone: 'blue',
    certificate: () => id,
    act: () => go.download(id),
  })
  const tick = el(pen, 'div', 'tick', heading(pen, 'confirmationHeading'), sentence, facts)
  const root = el(pen, 'div', 'view', tick, el(pen, 'div', 'buttons', manage, ' ', download))
  return {
    root,
    show: (place) => {
      if (place.screen !== 'confirmation') return
      const { kind, certificate } = place.result
      id = certificate.id
      sentence.replaceChildren(words(pen, kind === 'created' ? 'createdText' : 'renewedText'))
      const date = dateWord(pen.drawing.words, certificate.expires)
      fillFacts(pen, facts, [
        ['service', certificate.service],
        ['vendor', certificate.vendor],
        ['expiration', date],
      ])
    },
  }
}

/** Label and value lines, as on Renew and Confirmation. */
export function fillFacts(pen: Pen, list: HTMLElement, facts: [WordKey, string][]): void {
  list.replaceChildren(
    ...facts.flatMap(([key, value]) => [
      el(pen, 'dt', '', words(pen, key)),
      el(pen, 'dd', '', text(pen, value)),
    ]),
  )
}

export function errorView(pen: Pen, go: Navigation): View {
  const message = el(pen, 'p', 'problem')
  const ok = control(pen, {
    control: 'close',
    label: 'ok',
    tone: 'blue',
    act: () => go.to({ screen: 'list' }),
  })
  const root = el(pen, 'div', 'view', heading(pen, 'errorHeading'), message)
  root.append(el(pen, 'div', 'buttons', ok))
  return {
    root,
    show: (place) => {
      if (place.screen === 'error') message.replaceChildren(text(pen, place.message))
    },
  }
}

/** Signed out, or no longer signed in: a heading and a link. */
export function goneView(pen: Pen, key: 'expiredHeading' | 'signedOutHeading'): View {
  const link = el(pen, 'a', '', word(pen, 'signIn'))
  link.href = pen.backend.signInAddress
  return { root: el(pen, 'div', 'view', heading(pen, key), el(pen, 'p', '', link)), show: nothing }
}
