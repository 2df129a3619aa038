import { describe, expect, it } from 'vitest'
import { hasDisplay, run } from '../../scripts/run.mjs'

const node = process.execPath

describe('running a program', () => {
  it('gives its code and all that it said', async () => {
    const script = 'process.stdout.write("out "); process.stderr.write("err"); process.exitCode = 3'
    const { code, output } = await run(node, ['-e', script])
    expect(code).toBe(3)
    expect(output).toContain('out ')
    expect(output).toContain('err')
  })

  it('gives it no keyboard', async () => {
    const script = 'process.stdin.on("end", () => process.stdout.write("end")).resume()'
    expect(await run(node, ['-e', script])).toEqual({ code: 0, output: 'end' })
  })

  it('passes variables on', async () => {
    const { output } = await run(node, ['-p', 'process.env.ONE'], { env: { ONE: '1' } })
    expect(output.trim()).toBe('1')
  })

  it('ends what takes too long, with what it has started', async () => {
    const child = `require('child_process').spawn(process.execPath, ['-e', 'setInterval(() => 0, 9)'], { stdio: 'inherit' })`
    const { code, output } = await run(node, ['-e', `${child}; setInterval(() => 0, 9)`], {
      timeout: 500,
    })
    expect(code).toBe(124)
    expect(output).toContain('took too long')
  })

  it('says when there is no such program', async () => {
    const { code, output } = await run('no-such-program', [])
    expect(code).toBe(127)
    expect(output).toContain('no-such-program')
  })
})

describe('whether a window could be seen', () => {
  it('is asked of the display on Linux only', () => {
    expect(hasDisplay({}, 'linux')).toBe(false)
    expect(hasDisplay({ DISPLAY: '' }, 'linux')).toBe(false)
    expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true)
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true)
    expect(hasDisplay({}, 'darwin')).toBe(true)
  })
})
