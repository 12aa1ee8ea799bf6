/** Setup cannot go on, and the message says what the person has to do. Everything else that is thrown is a fault of ours. */
export class Refusal extends Error {}
