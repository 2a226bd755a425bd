import {
  InlayHintRefreshRequest,
  MarkupKind,
  type InlayHint,
  type InlayHintParams,
} from 'vscode-languageserver';
import { hover } from '../../core/features/hover';
import { inlayHints, routeHints, type InlayHintText } from '../../core/features/inlayHints';
import { answerSafely } from '../answerSafely';
import { toMarkup } from '../convert/toMarkup';
import { toSpan } from '../convert/toSpan';
import { givesWayToHints } from '../givesWayToHints';
import { propertyOf } from '../propertyOf';
import { refreshOnChange } from '../refreshOnChange';
import type { Feature } from './feature';

export const inlayHintFeature: Feature = (session) => {
  const { connection, client, documents, settings, facts } = session;
  if (!client.inlayHints) {
    return {};
  }
  const answer = async ({ textDocument: { uri }, range }: InlayHintParams): Promise<InlayHint[]> => {
    if (documents.get(uri) === undefined) {
      return [];
    }
    const wanted = await settings.for(uri);
    const open = documents.get(uri);
    if (open === undefined) {
      return [];
    }
    const standsForLenses = wanted.codeLenses.has('aws-account') && givesWayToHints(client, open.mapping);
    const hintsOf = standsForLenses ? routeHints : wanted.inlayHints ? inlayHints : noHints;
    return hintsOf(open.mapping, toSpan(open.document, range), facts.of(uri)).map(
      ({ offset, label, id }) => ({
        position: open.document.positionAt(offset),
        label,
        paddingLeft: true,
        ...(client.resolvesInlayHints && { data: { uri, id } }),
      }),
    );
  };
  const kind = client.markdownHover ? MarkupKind.Markdown : MarkupKind.PlainText;
  /**
   * What a hover says, in the same markup: no client says what it shows here, and plain text would let VS Code make
   * links of what looks like one.
   */
  const resolve = (hint: InlayHint): InlayHint => {
    const uri = String(propertyOf(hint.data, 'uri'));
    const open = documents.get(uri);
    const [entry] = open?.mapping.entriesOf(String(propertyOf(hint.data, 'id'))) ?? [];
    const found = open && entry && hover(open.mapping, entry.span.start + 1, facts.of(uri));
    return found ? { ...hint, tooltip: toMarkup(found, kind) } : hint;
  };
  const { inlayHint } = connection.languages;
  inlayHint.on(answerSafely(connection, 'textDocument/inlayHint', [], answer));
  if (client.resolvesInlayHints) {
    inlayHint.resolve((hint) => answerSafely(connection, 'inlayHint/resolve', hint, resolve)(hint));
  }
  refreshOnChange(session, client.refreshesInlayHints, InlayHintRefreshRequest.type);
  return { inlayHintProvider: { resolveProvider: client.resolvesInlayHints } };
};

const noHints = (): InlayHintText[] => [];
