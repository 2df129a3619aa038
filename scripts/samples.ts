/** What a person would have at hand for a renewal: exports to paste and the request to upload. */
import { graphJson, pageText, powershellList } from '../practice/data/exports.ts'
import { CONTOSO_ACCOUNT, contoso, recreatedContoso } from '../practice/data/scenarios.ts'
import {
  certificateFile,
  unsignedRequest,
  vendorSignedRequest,
  writeSamples,
} from '../practice/server/samples.ts'

export interface Sample {
  title: string
  text: string
}

/** Texts to paste into the records page. */
export function sampleTexts(): Sample[] {
  const ours = contoso()
  return [
    { title: 'Contoso, from Microsoft Graph', text: graphJson(ours, CONTOSO_ACCOUNT) },
    { title: 'Contoso, from PowerShell', text: powershellList(ours, CONTOSO_ACCOUNT) },
    { title: 'Contoso, the text of Intune’s page', text: pageText(ours, CONTOSO_ACCOUNT) },
    {
      title: 'Contoso after a new certificate was created: its UID differs',
      text: graphJson(recreatedContoso(), CONTOSO_ACCOUNT),
    },
  ]
}

/** Writes the files into `folder`; the path of the request that Intune would hand out. */
export function writeSampleFiles(folder: string): string {
  const request = vendorSignedRequest()
  const paths = writeSamples(folder, [request, certificateFile(contoso()), unsignedRequest()])
  return paths[request.name] ?? folder
}
