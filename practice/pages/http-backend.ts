/** The backend of the practice server. */
import type { PagePush, PageReport, UploadReply } from '../data/types.ts'
import { type PortalBackend, SessionExpired, type UploadForm } from './backend.ts'

const API = '/pushcert/api'
const ORACLE = '/pushcert/practice'

export function httpBackend(): PortalBackend {
  // What is done waits for what was reported before it, so that the oracle's order is the page's.
  let reported: Promise<unknown> = Promise.resolve()

  async function ask(path: string, init: RequestInit = {}): Promise<Response> {
    await reported
    const response = await fetch(`${API}/${path}`, init)
    if (response.status === 401) throw new SessionExpired()
    return response
  }
  const post = (path: string) => ask(path, { method: 'POST' })
  const query = (id: string) => `id=${encodeURIComponent(id)}`

  return {
    session: async () => (await ask('session')).json(),
    certificates: async () => (await ask('certificates')).json(),
    details: async (id) => (await ask(`details?${query(id)}`)).json(),
    upload: async (form) => readUpload(await ask('upload', uploadRequest(form))),
    uploadAction: `${API}/upload`,
    download: async (id) => {
      await reported
      return `${API}/download?${query(id)}`
    },
    revoke: async (id) => void (await post(`revoke?${query(id)}`)),
    finish: async () => void (await post('finish')),
    signOut: async () => void (await post('sign-out')),
    assets: `${ORACLE}/`,
    notFoundAddress: '/pushcert/not-found',
    signInAddress: '/pushcert/sign-in',
    report: (report) => {
      reported = Promise.all([reported, send(report)])
    },
    onPush: listen,
  }
}

function send(report: PageReport): Promise<unknown> {
  const body = JSON.stringify(report)
  return fetch(`${ORACLE}/report`, { method: 'POST', body, keepalive: true }).catch(() => null)
}

function uploadRequest(form: UploadForm): RequestInit {
  const body = new FormData()
  if (form.certificate !== null) body.set('certificate', form.certificate)
  body.set('notes', form.notes)
  body.set('file', form.file)
  return { method: 'POST', body }
}

async function readUpload(response: Response): Promise<UploadReply | null> {
  return response.status === 404 ? null : response.json()
}

function listen(listener: (push: PagePush) => void): void {
  const source = new EventSource(`${ORACLE}/commands`)
  source.addEventListener('message', (event) => {
    listener(JSON.parse(event.data))
    void fetch(`${ORACLE}/applied?n=${event.lastEventId}`, { method: 'POST' })
  })
}
