/**
 * Starting other programs. Everything in the *.mjs files of this folder is plain JavaScript
 * without dependencies: it has to run on Node 20 before anything is installed.
 */
import { spawn } from 'node:child_process'
import { delimiter, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const bin = join(root, 'node_modules', '.bin')
const isWindows = process.platform === 'win32'

/** PATH for the project's tools: their own Node first, where there is one. */
export function toolPath() {
  return [bin, systemPath()].join(delimiter)
}

/** PATH as it was before `npm run` put node_modules/.bin in front: `npm ci` deletes what is there. */
export function systemPath(path = process.env.PATH ?? '') {
  const isOwn = (folder) => resolve(folder) === bin
  return path
    .split(delimiter)
    .filter((folder) => folder !== '' && !isOwn(folder))
    .join(delimiter)
}

/** @param {string} text */
export function say(text) {
  process.stdout.write(`${text}\n`)
}

/** Whether a window could be seen. */
export function hasDisplay(env, platform) {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

const running = new Set()

function endGroup(child) {
  try {
    // Its own process group: a runner's browsers end with it.
    if (isWindows) child.kill()
    else process.kill(-child.pid, 'SIGTERM')
  } catch {
    // It ended by itself in the meantime.
  }
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    for (const child of running) endGroup(child)
    process.exit(1)
  })
}

/**
 * Runs a program to its end, without a keyboard (nothing here may ask a question).
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, path?: string, show?: boolean, timeout?: number }} [options]
 *   `show`: print as it comes; `timeout` in milliseconds.
 * @returns {Promise<{ code: number, output: string }>} code 127 when it could not be started,
 *   124 when it took too long
 */
export function run(command, args, options = {}) {
  return new Promise((finish) => {
    const child = spawn(command, args, {
      cwd: root,
      // Plain text: what programs print here ends up in logs.
      env: { ...process.env, NO_COLOR: '1', PATH: options.path ?? toolPath(), ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: !isWindows,
      // npm and the tools in node_modules/.bin are .cmd files there.
      shell: isWindows,
    })
    const chunks = []
    let tooLate = false
    running.add(child)
    const timer = setTimeout(() => {
      tooLate = true
      endGroup(child)
    }, options.timeout ?? 600_000)
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        chunks.push(chunk)
        if (options.show) process.stdout.write(chunk)
      })
    }
    const end = (code, note = '') => {
      clearTimeout(timer)
      running.delete(child)
      finish({ code, output: Buffer.concat(chunks).toString('utf8') + note })
    }
    child.once('error', (error) => end(127, `${command}: ${error.message}`))
    child.once('close', (code) =>
      tooLate ? end(124, `\n${command} took too long and was ended`) : end(code ?? 1),
    )
  })
}
