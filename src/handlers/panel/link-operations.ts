import * as z from 'zod';
import type { PanelLinkOperations } from '../../contract';
import { toIso } from '../../domain/instant';
import type { LinkSigner } from '../../ports/link-signer';
import type { CaseWorld } from '../../usecases/case-world';
import { giveCustomerLink } from '../../usecases/give-customer-link';
import type { PartOfTable } from '../operation';
import { issueKey } from './panel-desk';

const allow = ['agent'] as const;

/** Links for customers without an account. */
export function linkOperations(world: CaseWorld & { readonly links: LinkSigner }): PartOfTable<'panel', PanelLinkOperations> {
  return {
    giveCustomerLink: {
      allow,
      input: z.object({ issueKey, purpose: z.enum(['rate', 'confirm', 'retrieve']) }),
      run: async (input, call) => {
        const { url, expiresAt, message, code } = await giveCustomerLink(world, call.issueId, input.purpose, call.accountId);
        return { url, expiresAt: toIso(expiresAt), message, code };
      },
    },
  };
}
