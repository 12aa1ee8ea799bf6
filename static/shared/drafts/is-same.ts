import type { JsonValue } from '../../../src/contract';

export const isSame = (a: JsonValue, b: JsonValue): boolean => JSON.stringify(a) === JSON.stringify(b);
