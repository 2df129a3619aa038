/** The portal: one page that swaps its views under one address. */
import type { PagePush } from '../data/types.ts'
import type { Drawing } from '../drawings.ts'
import { type PortalBackend, type PortalSession, SessionExpired } from './backend.ts'
import { type Container, openContainer } from './container.ts'
import { control, installDelegation, installScriptLinks } from './controls.ts'
import { installHandles } from './handles.ts'
import { drawListView, type ListView } from './list-view.ts'
import type { Navigation, Place } from './navigation.ts'
import { el, type Pen, text } from './pen.ts'
import { askRevoke } from './revoke-dialog.ts'
import {
  confirmationView,
  errorView,
  getStartedView,
  goneView,
  termsView,
  type View,
} from './screens.ts'
import { uploadView } from './upload-view.ts'

type ScreenName = Place['screen'] | 'get-started'

/** Draws the portal into `outer` and keeps it running for as long as the page lives. */
export async function startPortal(outer: HTMLElement, backend: PortalBackend): Promise<void> {
  window.practiceLog = []
  let portal: Portal | null = null
  installScriptLinks()
  installHandles((place) => portal?.to(place))
  const session = await sessionOf(backend)
  if (session === null) {
    window.location.assign(backend.signInAddress)
    return
  }
  markTranslated(document, session.drawing)
  const outside = penIn(
    { doc: document, root: document, layer: document.body, mount: outer },
    session.drawing,
    backend,
  )
  const head = document.createElement('div')
  const place = document.createElement('div')
  outer.append(head, place)
  const container = await openContainer(place, session.drawing, `${backend.assets}portal.css`)
  const inPage = container.root === document
  const within = inPage ? outside : penIn(container, session.drawing, backend)
  markTranslated(container.doc, session.drawing)
  installDelegation(within)
  if (!inPage) installDelegation(outside)
  const views = el(within, 'div', 'views')
  const inside = session.drawing.header === 'inside'
  if (inside) container.mount.append(head)
  container.mount.append(views)
  const drawn = new Portal(within, views, session)
  portal = drawn
  drawn.drawHeader(inside ? within : outside, head)
  backend.onPush((push) => drawn.pushed(push))
  drawn.begin()
}

async function sessionOf(backend: PortalBackend): Promise<PortalSession | null> {
  try {
    return await backend.session()
  } catch (error) {
    if (error instanceof SessionExpired) return null
    throw error
  }
}

function penIn(container: Container, drawing: Drawing, backend: PortalBackend): Pen {
  const { doc, root, layer } = container
  return { doc, root, layer, drawing, backend, delegates: new WeakMap() }
}

/** What Chrome's translation leaves on the root element. */
function markTranslated(doc: Document, drawing: Drawing): void {
  if (drawing.words !== 'translated') return
  doc.documentElement.lang = 'de'
  doc.documentElement.classList.add('translated-ltr')
}

class Portal implements Navigation {
  private readonly pen: Pen
  private readonly mount: HTMLElement
  private readonly session: PortalSession
  private readonly views = new Map<ScreenName, View>()
  private readonly list: ListView
  private account: HTMLElement | null = null

  constructor(pen: Pen, mount: HTMLElement, session: PortalSession) {
    this.pen = pen
    this.mount = mount
    this.session = session
    this.list = drawListView(pen, this)
  }

  drawHeader(pen: Pen, head: HTMLElement): void {
    const title = el(pen, 'img', 'title')
    title.alt = 'Apple Push Certificates Portal'
    title.src = `${pen.backend.assets}title.svg`
    this.account = el(pen, 'span', 'account', text(pen, this.session.account))
    const signOut = control(pen, {
      control: 'sign-out',
      label: 'signOut',
      tone: 'blue',
      act: () => void this.signOut(),
    })
    head.className = 'header'
    head.append(title, el(pen, 'div', 'signed-in', this.account, ' ', signOut))
  }

  begin(): void {
    if (this.pen.drawing.views !== 'replace') this.drawAll()
    const { pending } = this.session
    this.to(pending === null ? { screen: 'list' } : { screen: 'confirmation', result: pending })
  }

  to(place: Place): void {
    if (place.screen === 'list') {
      void this.showList()
      return
    }
    this.show(place.screen, place)
  }

  askRevoke(certificate: Parameters<Navigation['askRevoke']>[0]): void {
    askRevoke(this.pen, this, certificate)
  }

  download(id: string): void {
    void this.guarded(() => this.pen.backend.download(id)).then((address) => {
      if (address !== undefined) window.location.assign(address)
    })
  }

  async guarded<T>(call: () => Promise<T>): Promise<T | undefined> {
    try {
      return await call()
    } catch (error) {
      if (!(error instanceof SessionExpired)) throw error
      this.to({ screen: 'session-expired' })
      return undefined
    }
  }

  pushed(push: PagePush): void {
    if (push.do === 'rebuild-list') this.list.rebuild()
    if (push.do === 'set-list') this.list.update(push.certificates)
    if (push.do === 'set-account') this.account?.replaceChildren(text(this.pen, push.account))
  }

  private async signOut(): Promise<void> {
    await this.guarded(() => this.pen.backend.signOut())
    this.account?.closest('.signed-in')?.remove()
    this.to({ screen: 'signed-out' })
  }

  /** The list is asked for anew at every return; until it is there, nothing is shown. */
  private async showList(): Promise<void> {
    this.hideAll()
    const certificates = await this.guarded(() => this.pen.backend.certificates())
    if (certificates === undefined) return
    if (certificates.length === 0) {
      this.show('get-started', { screen: 'list' })
      return
    }
    this.list.update(certificates)
    this.show('list', { screen: 'list' })
  }

  private show(screen: ScreenName, place: Place): void {
    this.hideAll()
    const view = this.viewOf(screen)
    view.show(place)
    if (this.pen.drawing.views === 'replace') this.mount.replaceChildren(view.root)
    else view.root.classList.remove('away', this.pen.drawing.views)
  }

  private hideAll(): void {
    if (this.pen.drawing.views === 'replace') this.mount.replaceChildren()
    else
      for (const { root } of this.views.values()) root.classList.add('away', this.pen.drawing.views)
  }

  private drawAll(): void {
    const all = [
      'get-started',
      'list',
      'terms',
      'create',
      'renew',
      'confirmation',
      'error',
    ] as const
    this.mount.append(...all.map((screen) => this.viewOf(screen).root))
    this.hideAll()
  }

  /** Where views are replaced all but the list are drawn anew at each visit. */
  private viewOf(screen: ScreenName): View {
    const known = this.views.get(screen)
    if (known !== undefined) return known
    const view = this.drawView(screen)
    if (this.pen.drawing.views !== 'replace') {
      this.views.set(screen, view)
      this.mount.append(view.root)
    }
    return view
  }

  private drawView(screen: ScreenName): View {
    switch (screen) {
      case 'list':
        return { root: this.list.root, show: () => {} }
      case 'get-started':
        return getStartedView(this.pen, this)
      case 'terms':
        return termsView(this.pen, this)
      case 'create':
      case 'renew':
        return uploadView(this.pen, this, screen)
      case 'confirmation':
        return confirmationView(this.pen, this)
      case 'error':
        return errorView(this.pen, this)
      case 'session-expired':
        return goneView(this.pen, 'expiredHeading')
      case 'signed-out':
        return goneView(this.pen, 'signedOutHeading')
    }
  }
}
