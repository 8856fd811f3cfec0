/**
 * Excel on the web refuses requests and responses over 5 MB; the margin pays for what surrounds
 * the values.
 */
export const CHUNK_BYTES = 4_000_000;

/**
 * Of what is written the size is known better, and steps seldom fill a request to its brim: so many
 * bytes make requests of 4 MB as a rule, and none of 5.
 */
export const WRITE_BYTES = 4_400_000;

/** A cell of a response: its value, its formula and its type, as measured on sheets of ours. */
export const READ_BYTES_PER_CELL = 34;

/** A cell of which the number format is asked for, and its row's and column's share. */
export const FACT_BYTES_PER_CELL = 16;

const encoder = new TextEncoder();

/** Bytes of a value as it travels. */
export const bytesOf = (value: unknown): number => encoder.encode(JSON.stringify(value)).length;
