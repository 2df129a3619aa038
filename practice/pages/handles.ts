/**
 * For tests and the walk-through: where a control is now, whatever element, frame or closed
 * shadow root it was drawn in. Real presses at that point are then made by mouse or keyboard.
 */
import type { ControlName } from '../data/types.ts'
import type { Place } from './navigation.ts'

export type HandleName = ControlName | 'file' | 'notes' | 'agree' | 'drop-zone' | 'file-label'

export interface PracticeHandles {
  /** Centre of the visible control in viewport coordinates of the top page, scrolled into view. */
  point(name: HandleName, certificate?: string): { x: number; y: number } | null
  /** Puts the focus on it; false when it is not there or takes none. */
  focus(name: HandleName, certificate?: string): boolean
  element(name: HandleName, certificate?: string): HTMLElement | null
  /** Shows a screen as page code would, without any press. */
  go(place: Place): void
}

interface Handle {
  name: HandleName
  certificate: (() => string | undefined) | undefined
  target: HTMLElement
}

declare global {
  interface Window {
    practice: PracticeHandles
  }
}

let handles: Handle[] = []

export function addHandle(
  name: HandleName,
  target: HTMLElement,
  certificate?: () => string | undefined,
): void {
  handles.push({ name, target, certificate })
}

export function installHandles(go: PracticeHandles['go']): void {
  handles = []
  window.practice = {
    go,
    element: find,
    focus: (name, certificate) => {
      const target = find(name, certificate)
      target?.focus()
      const root = target?.getRootNode() as Document | ShadowRoot | undefined
      return target !== null && root?.activeElement === target
    },
    point: (name, certificate) => {
      const target = find(name, certificate)
      if (target === null) return null
      target.scrollIntoView({ block: 'center' })
      return centreOf(target)
    },
  }
}

function find(name: HandleName, certificate?: string): HTMLElement | null {
  const fits = (one: Handle) =>
    one.name === name && (certificate === undefined || one.certificate?.() === certificate)
  return handles.find((one) => fits(one) && isShown(one.target))?.target ?? null
}

function isShown(target: HTMLElement): boolean {
  if (!target.isConnected || !target.checkVisibility({ visibilityProperty: true })) return false
  const { width, left } = target.getBoundingClientRect()
  return width > 0 && left >= 0
}

function centreOf(target: HTMLElement): { x: number; y: number } {
  const box = target.getBoundingClientRect()
  const frame = target.ownerDocument.defaultView?.frameElement?.getBoundingClientRect()
  return {
    x: box.left + box.width / 2 + (frame?.left ?? 0),
    y: box.top + box.height / 2 + (frame?.top ?? 0),
  }
}
