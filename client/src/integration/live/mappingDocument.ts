import type * as vscode from 'vscode';
import type { ReceivedMapping } from '../../../../server/src/core/integration/accountMappingFile';
import { frozenDocument } from '../../ui/frozenDocument';

/** A mapping that Lacework has or had, to be read; empty where there is none, or none that can be read. */
export function mappingDocument(mapping: ReceivedMapping | undefined): vscode.Uri {
  const text = mapping?.isRead === true ? mapping.text : '';
  // An editor shows files without it.
  return frozenDocument('live.lacework-mapping.json', text.replace(/^\uFEFF/, ''));
}
