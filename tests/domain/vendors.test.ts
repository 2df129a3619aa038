import { describe, expect, it } from 'vitest'
import { compareVendors, vendorLabel } from '../../lib/domain/vendors'

describe('a vendor in words', () => {
  it.each([
    ['Microsoft Corporation', 'Microsoft (Intune)'],
    ['microsoft', 'Microsoft (Intune)'],
    ['Jamf Software, LLC', 'Jamf'],
    ['Omnissa, LLC', 'Omnissa (Workspace ONE)'],
    ['Fabrikam MDM', 'Fabrikam MDM'],
    ['Micros', 'Micros'],
    ['Irukandji Ltd', 'Irukandji Ltd'],
    ['', ''],
  ])('%s is %s', (company, label) => {
    expect(vendorLabel(company)).toBe(label)
  })
})

describe('two vendors', () => {
  it.each([
    ['Microsoft Corporation', 'Microsoft Corporation', 'same'],
    ['Contoso, Inc.', 'CONTOSO Inc', 'same'],
    ['Jamf Software, LLC', 'Jamf Software', 'same'],
    ['Kandji, Inc.', 'Iru, Inc.', 'renamed'],
    ['Omnissa, LLC', 'VMware, Inc.', 'renamed'],
    ['Microsoft Corporation', 'Jamf Software, LLC', 'other'],
    ['Kandji, Inc.', 'Omnissa, LLC', 'other'],
  ])('%s and %s: %s', (last, now, relation) => {
    expect(compareVendors(last, now)).toBe(relation)
  })
})
