import type { SurveyLedger } from '../../ports/survey-ledger';
import { change, select } from './database';

/** One row for each customer; its key decides between two who ask at once. */
export const sqlSurveyLedger: SurveyLedger = {
  async claim({ customer, ask, at, notBefore }) {
    const fresh = await change('INSERT IGNORE INTO survey_ask (customer, ask_key, asked_at) VALUES (?, ?, ?)', customer, ask, at);
    if (fresh === 1) return true;
    const taken = await change(
      'UPDATE survey_ask SET ask_key = ?, asked_at = ? WHERE customer = ? AND asked_at <= ? AND ask_key <> ?',
      ...[ask, at, customer, notBefore, ask],
    );
    if (taken === 1) return true;
    const [row] = await select('SELECT ask_key FROM survey_ask WHERE customer = ?', customer);
    return row?.['ask_key'] === ask;
  },
};
