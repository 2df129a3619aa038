/** A tenant's page: who it is, and the part where the certificate is handed in, wherever that stands. */
import { FRAME_HOST } from '../hosts.ts'
import type { Scene } from '../types.ts'
import { openContainer } from './container.ts'
import { drawField } from './field.ts'

const [, base = '/'] = /^(\/t\/[\w-]+\/)/.exec(location.pathname) ?? []

async function draw(): Promise<void> {
  const scene: Scene = await (await fetch(`${base}api/scene`)).json()
  const { drawing, tenant } = scene
  // The part in a frame with an address of its own draws itself there, with a script of its own.
  if (location.pathname.endsWith('/field')) {
    document.body.append(drawField({ doc: document, root: document, base, scene }))
    return
  }
  const heading = Object.assign(document.createElement('h1'), { textContent: tenant })
  const main = document.createElement('main')
  main.append(heading)
  document.body.append(main)
  document.title = `${tenant} – Practice MDM`
  const place = await openContainer(main, drawing.container, {
    'same-origin-frame': `${base}field`,
    'cross-origin-frame': `https://${FRAME_HOST}${base}field`,
  })
  if (place !== null) place.mount.append(drawField({ ...place, base, scene }))
}

void draw()
