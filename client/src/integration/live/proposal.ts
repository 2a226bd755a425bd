import type { Uri } from 'vscode';
import type { CloudAccount } from '../../../../server/src/cloud/lacework/cloudAccount';
import type { LiveIntegration } from '../../../../server/src/cloud/lacework/liveIntegration';
import type { SendableMapping } from '../../../../server/src/core/integration/fitMappingFile';
import type { Mapping } from '../../../../server/src/core/mapping/mapping';
import type { CommandContext } from '../../commands/commandContext';
import type { LaceworkConnection } from '../../lacework/laceworkConnection';

/** A mapping that is to take the place of that of an integration. */
export interface Proposal {
  readonly context: CommandContext;
  readonly connection: LaceworkConnection;
  /** Of the questions. */
  readonly title: string;
  /** What it is, in messages, such as `"mapping.json"`. */
  readonly subject: string;
  readonly bytes: Uint8Array;
  readonly mapping: Mapping;
  /** What is compared with the live mapping. */
  readonly document: Uri;
  readonly account: Pick<CloudAccount, 'guid'>;
  /** Whether the document still holds the bytes. */
  readonly isCurrent: () => Promise<boolean>;
  /** The same from the beginning. */
  readonly again: () => Thenable<unknown>;
  /** Compares the document with what is live now. */
  readonly compare: () => Thenable<unknown>;
}

/** What will be sent, and what it takes the place of. */
export interface ReadyProposal extends Proposal {
  /** As the user saw it. */
  readonly live: LiveIntegration;
  readonly sendable: SendableMapping & { readonly fits: true };
  /** None where the mapping goes alone. */
  readonly externalId: string | undefined;
}
