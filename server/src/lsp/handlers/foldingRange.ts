import type { FoldingRange, FoldingRangeParams } from 'vscode-languageserver';
import { answerSafely } from '../answerSafely';
import { toFoldingRanges } from '../convert/toFoldingRanges';
import type { Feature } from './feature';

export const foldingRangeFeature: Feature = ({ connection, documents }) => {
  const answer = ({ textDocument: { uri } }: FoldingRangeParams): FoldingRange[] => {
    const open = documents.get(uri);
    return open === undefined ? [] : toFoldingRanges(open.document, open.mapping.containers());
  };
  connection.onFoldingRanges(answerSafely(connection, 'textDocument/foldingRange', [], answer));
  return { foldingRangeProvider: true };
};
