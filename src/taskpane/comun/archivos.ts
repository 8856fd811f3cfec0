/** Files that the pane hands over, and those that a person gives it. */
/** A file to be handed over. */
export interface Archivo {
  readonly nombre: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The windows that Excel shows the pane in on these have no downloads. */
const SIN_DESCARGAS = ['Mac', 'iOS'];

/** Whether a file can be handed over here. */
export const puedeDescargar = (): boolean =>
  typeof Office === 'undefined' || !SIN_DESCARGAS.includes(String(Office.context?.platform));

export function descargar({ nombre, bytes }: Archivo): void {
  const direccion = URL.createObjectURL(new Blob([bytes]));
  const enlace = document.createElement('a');
  enlace.href = direccion;
  enlace.download = nombre;
  enlace.click();
  // Some browsers come for it only after this.
  setTimeout(() => URL.revokeObjectURL(direccion), 60_000);
}

/** A file that a person chose or dropped. */
export type Elegido = Pick<File, 'name' | 'arrayBuffer'>;

export const bytesDe = async (archivo: Elegido): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await archivo.arrayBuffer());
