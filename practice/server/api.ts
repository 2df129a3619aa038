/** What the pages ask the server: session, list, details, upload, download, revoke, sign out. */
import { setTimeout as sleep } from 'node:timers/promises'
import { detailsOf } from '../data/portal-state.ts'
import type { PracticeCertificate } from '../data/types.ts'
import { answer, answerJson, type Exchange, fieldOf, formOf } from './exchange.ts'
import { notFoundPage } from './html.ts'
import { refusal, success } from './replies.ts'
import { downloadName } from './samples.ts'
import { signInAddress } from './sign-in.ts'
import type { Upload, World } from './world.ts'

interface Call extends Exchange {
  world: World
  account: string
}

const CALLS: Record<string, (call: Call) => Promise<void> | void> = {
  session,
  certificates,
  details,
  upload,
  download,
  revoke,
  finish,
  'sign-out': signOut,
}

/** Answers `/pushcert/api/<name>`; 401 where nobody is signed in. */
export async function answerApi(world: World, exchange: Exchange, name: string): Promise<void> {
  const call = CALLS[name]
  const account = world.sessions.accountOf(exchange.request.headers.cookie)
  if (call === undefined) answer(exchange, 404, 'text/html', notFoundPage())
  else if (account === null) answer(exchange, 401, 'text/plain', 'signed out')
  else await call({ ...exchange, world, account })
}

function session(call: Call): void {
  const { world, account } = call
  answerJson(call, { account, drawing: world.drawing, pending: world.state.of(account).pending })
}

async function certificates(call: Call): Promise<void> {
  const { world, account } = call
  await sleep(world.drawing.delayMs)
  answerJson(
    call,
    world.state.of(account).certificates.map((one) => world.state.listed(one)),
  )
}

async function details(call: Call): Promise<void> {
  const { world } = call
  const asked = call.url.searchParams.get('id')
  const id = world.nextDetailsOf ?? asked
  const delay = world.nextDetailsDelay ?? world.drawing.delayMs
  world.nextDetailsOf = null
  world.nextDetailsDelay = null
  const found = ownCertificate(call, id)
  await sleep(delay)
  if (found === null) {
    answer(call, 404, 'text/html', notFoundPage())
    return
  }
  world.state.record({ kind: 'details-served', certificate: found.id })
  answerJson(call, detailsOf(found))
}

async function upload(call: Call): Promise<void> {
  const { world, account } = call
  const taken = world.take(account, await uploadIn(call))
  if (taken === 'not-found') {
    answer(call, 404, 'text/html', notFoundPage())
    return
  }
  await sleep(world.scenario.uploadDelayMs ?? 0)
  // As text: Firefox shows JSON in a viewer that the page cannot read back out of its frame.
  const reply = typeof taken === 'string' ? refusal(taken) : success(taken)
  if (reply.result !== undefined && world.scenario.reSignInAfterUpload === true) {
    world.sessions.end(call.request.headers.cookie)
    const { result: _later, ...bare } = reply
    const signIn = signInAddress(call.request.headers.host ?? '')
    answer(call, 200, 'text/plain', JSON.stringify({ ...bare, signIn }))
    return
  }
  answer(call, 200, 'text/plain', JSON.stringify(reply))
}

async function uploadIn(call: Call): Promise<Upload> {
  const form = await formOf(call.request)
  const file = form.get('file')
  const certificate = fieldOf(form, 'certificate')
  return {
    certificate: certificate === '' ? null : certificate,
    notes: fieldOf(form, 'notes'),
    fileName: file instanceof File ? file.name : '',
    content: file instanceof File ? Buffer.from(await file.arrayBuffer()) : Buffer.alloc(0),
  }
}

function download(call: Call): void {
  const found = ownCertificate(call, call.url.searchParams.get('id'))
  if (found === null) {
    answer(call, 404, 'text/html', notFoundPage())
    return
  }
  const content = call.world.pemOf(found)
  const fileName = downloadName(found)
  const seen = { fileName, bytes: content.length, certificate: found.id }
  call.world.state.record({ kind: 'downloaded', ...seen })
  const plain = fileName.replace(/[^\x20-\x7e]/g, '_')
  const full = encodeURIComponent(fileName)
  const disposition = `attachment; filename="${plain}"; filename*=UTF-8''${full}`
  const headers = { ...call.headers, 'content-disposition': disposition }
  answer({ ...call, headers }, 200, 'application/x-pem-file', content)
}

function revoke(call: Call): void {
  const id = call.url.searchParams.get('id') ?? ''
  // Written down first: afterwards the certificate, and its topic, are gone.
  if (ownCertificate(call, id) !== null)
    call.world.state.record({ kind: 'revoked', certificate: id })
  call.world.state.revoke(call.account, id)
  answerJson(call, {})
}

function finish(call: Call): void {
  call.world.state.of(call.account).pending = null
  answerJson(call, {})
}

function signOut(call: Call): void {
  call.world.sessions.end(call.request.headers.cookie)
  call.world.state.record({ kind: 'signed-out', account: call.account })
  answerJson(call, {})
}

function ownCertificate(call: Call, id: string | null): PracticeCertificate | null {
  return call.world.state.of(call.account).certificates.find((one) => one.id === id) ?? null
}
