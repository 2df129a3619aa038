/** Everything one scenario of the practice console consists of, and the acts that change it. */
import { pageText } from '../../data/exports.ts'
import { certificate as practiceCertificate } from '../../data/make.ts'
import type { PracticeCertificate } from '../../data/types.ts'
import { type ConsoleDrawing, type ConsoleDrawingName, consoleDrawing } from '../drawings.ts'
import type { ConsoleEvent, ConsoleReport, Scene, SentHow, UploadAnswer } from '../types.ts'
import { type InUse, pushCertificateIn, REFUSED, sha256Of } from './judge.ts'

/** One customer in the console; its address is `/t/<id>/`. */
export interface Tenant {
  id: string
  /** As the console shows it. */
  name: string
  /** The Apple Account that somebody typed in. */
  account: string
  /** Null: a new customer. */
  inUse: PracticeCertificate | InUse | null
}

export interface ConsoleScenario {
  /** A name, or what differs from the plain one. */
  drawing: ConsoleDrawingName | Partial<ConsoleDrawing>
  tenants: Tenant[]
}

export interface Upload {
  how: SentHow
  fileName: string
  content: Buffer
}

export class ConsoleWorld {
  readonly drawing: ConsoleDrawing
  readonly log: ConsoleEvent[] = []
  private readonly tenants: Map<string, Tenant>

  constructor(scenario: ConsoleScenario) {
    this.drawing = consoleDrawing(scenario.drawing)
    this.tenants = new Map(scenario.tenants.map((tenant) => [tenant.id, { ...tenant }]))
  }

  /** Null where there is no such tenant. */
  scene(id: string): Scene | null {
    const tenant = this.tenants.get(id)
    if (tenant === undefined) return null
    return { drawing: this.drawing, tenant: tenant.name, shows: this.shows(id) }
  }

  /** What the console shows now, in the form of Intune's page; empty before the first certificate. */
  shows(id: string): string {
    const tenant = this.tenants.get(id)
    if (tenant === undefined || tenant.inUse === null) return ''
    const { topic, serial, expires } = tenant.inUse
    const shown = practiceCertificate({ organisation: tenant.name, topic, serial, expires })
    return pageText(shown, tenant.account)
  }

  record(tenant: string, report: ConsoleReport): void {
    this.log.push({ ...report, at: Date.now(), tenant })
  }

  /** Takes what arrived into use, or refuses it. Writes either down. */
  take(id: string, { how, fileName, content }: Upload): UploadAnswer {
    const tenant = this.tenants.get(id)
    const seen = { at: Date.now(), tenant: id }
    const sha256 = sha256Of(content)
    this.log.push({ ...seen, kind: 'arrived', how, fileName, bytes: content.length, sha256 })
    const found = pushCertificateIn(content)
    if (found === null || tenant === undefined) {
      this.log.push({ ...seen, kind: 'refused' })
      return { accepted: false, message: REFUSED, shows: this.shows(id) }
    }
    tenant.inUse = found
    this.log.push({ ...seen, kind: 'accepted', topic: found.topic, serial: found.serial })
    return { accepted: true, message: 'The certificate was saved.', shows: this.shows(id) }
  }
}
