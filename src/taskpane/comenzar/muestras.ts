/** The tables of the samples, which stand beside the page's scripts. */
import type { NombreMuestra } from '../../libro/muestras';

declare const __webpack_public_path__: string;

/** Texts of a sample's tables by their names. */
export async function tablasDeMuestra(
  nombre: NombreMuestra,
): Promise<Readonly<Record<string, string>>> {
  const respuesta = await fetch(`${__webpack_public_path__}assets/muestra/${nombre}.json`);
  if (!respuesta.ok) throw new Error(`${respuesta.status} ${nombre}`);
  return (await respuesta.json()) as Readonly<Record<string, string>>;
}
