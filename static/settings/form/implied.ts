import { canBeOnPortal, isOnPortal } from '../../../src/domain/intake/request-form';
import type { FormField } from '../../../src/domain/profile/schema';

type Group = Readonly<Record<string, unknown>>;

const asField = ({ id, kind, onPortal }: Group): Pick<FormField, 'id' | 'kind' | 'onPortal'> => ({
  id: typeof id === 'string' ? id : '',
  kind: typeof kind === 'string' ? kind : '',
  onPortal: typeof onPortal === 'boolean' ? onPortal : undefined,
});

/** What holds for a field of an object that does not say it, where that is a decision and no blank: shown like one that was made. */
export const impliedValue = (field: string, group: Group): unknown => (field === 'onPortal' ? isOnPortal(asField(group)) : undefined);

/** Whether the field means anything for this object: the portal cannot ask for a number or a file. */
export const isMeant = (field: string, group: Group): boolean => field !== 'onPortal' || canBeOnPortal(asField(group));
