/** Makes a screenshot small: 256 colours instead of 16 million, and the best compression. */
import { crc32, deflateSync, inflateSync } from 'node:zlib'

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex')
const COLOURS = 256

interface Pixels {
  width: number
  height: number
  /** 0xRRGGBB, row by row. */
  colours: Uint32Array
}

/** `png`: 8 bits per channel, RGB or RGBA without transparency, not interlaced, as browsers make it. */
export function smallPng(png: Buffer): Buffer {
  const { width, height, colours } = decode(png)
  const palette = mostUsed(colours)
  const places = new Map(palette.map((colour, place) => [colour, place]))
  const lines = Buffer.alloc(height * (width + 1))
  for (const [at, colour] of colours.entries()) {
    const place = places.get(colour) ?? nearest(palette, colour)
    places.set(colour, place)
    lines[at + Math.floor(at / width) + 1] = place
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // 8 bits per pixel, each the place of a colour in the palette.
  header.set([8, 3, 0, 0, 0], 8)
  const plte = Buffer.from(palette.flatMap((one) => [one >> 16, (one >> 8) & 255, one & 255]))
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', plte),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(data.length, 0)
  ends.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
}

function decode(png: Buffer): Pixels {
  const header = png.subarray(16, 29)
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  const bytes = header[9] === 6 ? 4 : 3
  const lines = unfiltered(inflateSync(imageData(png)), width * bytes, bytes)
  const colours = new Uint32Array(width * height)
  for (let at = 0; at < colours.length; at += 1) colours[at] = lines.readUIntBE(at * bytes, 3)
  return { width, height, colours }
}

function imageData(png: Buffer): Buffer {
  const parts: Buffer[] = []
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + length))
    at += length + 12
  }
  return Buffer.concat(parts)
}

/** PNG writes each byte as the difference from its neighbours; the first of a line says which. */
function unfiltered(data: Buffer, line: number, step: number): Buffer {
  const out = Buffer.alloc((data.length / (line + 1)) * line)
  for (let at = 0; at < out.length; at += 1) {
    const [row, x] = [Math.floor(at / line), at % line]
    const left = x < step ? 0 : (out[at - step] ?? 0)
    const up = row === 0 ? 0 : (out[at - line] ?? 0)
    const corner = row === 0 || x < step ? 0 : (out[at - line - step] ?? 0)
    const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][
      data[row * (line + 1)] ?? 0
    ]
    out[at] = (data[at + row + 1] ?? 0) + (guess ?? 0)
  }
  return out
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner
  const far = [left, up, corner].map((one) => Math.abs(guess - one))
  const [a = 0, b = 0, c = 0] = far
  return a <= b && a <= c ? left : b <= c ? up : corner
}

function mostUsed(colours: Uint32Array): number[] {
  const counts = new Map<number, number>()
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1)
  const sorted = [...counts].sort(([, one], [, other]) => other - one)
  return sorted.slice(0, COLOURS).map(([colour]) => colour)
}

function nearest(palette: readonly number[], colour: number): number {
  const distances = palette.map((one) => distance(one, colour))
  return distances.indexOf(Math.min(...distances))
}

function distance(one: number, other: number): number {
  const part = (shift: number) => ((one >> shift) & 255) - ((other >> shift) & 255)
  return part(16) ** 2 + part(8) ** 2 + part(0) ** 2
}
