/** Form field in which a customer names the earlier matter, on the portal or by another system (S0-87). */
export const EARLIER_NUMBER_FIELD = 'earlier-number';
