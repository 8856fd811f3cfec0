/** Asked for when it is first used, and again where it did not come. */
export function alPrimerUso<T>(traer: () => Promise<T>): () => Promise<T> {
  let pedido: Promise<T> | null = null;
  return () =>
    (pedido ??= traer().catch((error: unknown) => {
      pedido = null;
      throw error;
    }));
}
