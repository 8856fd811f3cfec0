/** 53 bits of a text, by two multiplicative hashes side by side; no secret depends on them. */
export function resumenDe(texto: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < texto.length; i++) {
    const letra = texto.charCodeAt(i);
    a = Math.imul(a ^ letra, 2654435761);
    b = Math.imul(b ^ letra, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}
