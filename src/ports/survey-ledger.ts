import type { Instant } from '../domain/instant';

/** Who was asked to rate when, over all projects of the site. */
export interface SurveyLedger {
  /**
   * True when this customer may be asked for this result: never asked, last asked at or before `notBefore`, or it is this very
   * `ask`, which a crash made us repeat.
   */
  claim(wish: { readonly customer: string; readonly ask: string; readonly at: Instant; readonly notBefore: Instant }): Promise<boolean>;
}
