/** Tables of any make, by what their heads say: `Servicio | LE 2023 | VO 2023 | AT1 2023 | Nivel`. */
import { verificar as T } from '../../textos/verificar';
import { dice } from './cifras';
import type { Lector } from './lector';
import type { Linea } from './texto';
import { CIFRA } from './numeros';
import { cifrasDe, nivelesDe, SUJETO, sujetoDe, type Medida, type Sujeto } from './oraciones';

interface Columna {
  readonly medidas: readonly Medida[] | 'nivel';
  readonly anio: number | null;
  readonly titulo: string;
}

/** `Logro` alone may be the target or the value. */
const TITULOS: readonly (readonly [RegExp, Columna['medidas']])[] = [
  [/^(?:LE|Meta|Logro esperado)$/i, ['LE']],
  [/^(?:VO|Valor obtenido)$/i, ['VO']],
  [/^Logro$/i, ['LE', 'VO']],
  [/^(?:AT1|Avance(?: tipo 1)?)$/i, ['AT1']],
  [/^(?:AT2|Avance tipo 2)$/i, ['AT2']],
  [/^Nivel$/i, 'nivel'],
];
const TITULO =
  /(LE|Meta|Logro esperado|Logro|VO|Valor obtenido|AT[12]|Avance(?: tipo [12])?|Nivel)(?: (20\d\d))?(?: \(%\))?(?: |$)/giy;
const CABEZA = /^(?:N°|Servicio|Indicador|Código|Objetivo)(?: |$)/i;

/** Columns of a line that is nothing but titles. */
function columnasDe(texto: string): readonly Columna[] | null {
  const clave = CABEZA.exec(texto);
  if (!clave) return null;
  const columnas: Columna[] = [];
  TITULO.lastIndex = clave[0].length;
  for (let hasta = clave[0].length; hasta < texto.length; hasta = TITULO.lastIndex) {
    const m = TITULO.exec(texto);
    if (!m) return null;
    const medidas = TITULOS.find(([patron]) => patron.test(m[1]!))![1];
    const anio = m[2] === undefined ? null : Number(m[2]);
    columnas.push({ medidas, anio, titulo: m[0].trim() });
  }
  return columnas.length === 0 ? null : columnas;
}

const CODIGO =
  /^(?:(?:Servicio|Indicador|S\.|OP) ?)?(\d+(?:\.\d+)?|\p{Lu}{2,}(?:\.[\p{Lu}\d]+)+) /iu;

function sujetoDeFila(l: Lector, texto: string, cabeza: string): Sujeto | null {
  const fila = CODIGO.exec(texto);
  if (!fila) return null;
  const solo = /^\d/.test(fila[0]);
  const clase = /^Servicio/i.test(cabeza) ? 'Servicio' : 'Indicador';
  const dicho = solo ? `${clase} ${fila[1]}` : fila[0].trim();
  const [suyo] = [...dicho.matchAll(SUJETO)].flatMap((m) => sujetoDe(l, m) ?? []);
  return suyo ?? null;
}

function revisaFila(
  l: Lector,
  { desde, texto }: Linea,
  s: Sujeto,
  columnas: readonly Columna[],
): void {
  const CELDA = { cifra: String.raw`(${CIFRA})(?: ?%)?`, nivel: String.raw`(?:[●▲■–] )?(\p{L}+)` };
  const fin = columnas
    .map(({ medidas }) => CELDA[medidas === 'nivel' ? 'nivel' : 'cifra'])
    .join(' ');
  const celdas = new RegExp(String.raw` ${fin}$`, 'iu').exec(texto);
  if (!celdas) return;
  const malas = columnas.flatMap(({ medidas, anio, titulo }, k) => {
    const dicho = celdas[k + 1]!;
    const del = anio ?? l.f.anio;
    if (medidas === 'nivel') {
      const suyos = nivelesDe(l, s, del);
      const es = suyos.join(', ');
      const mal =
        suyos.length > 0 &&
        /^(?:bajo|intermedio|alto)$/i.test(dicho) &&
        !es.includes(dicho.toLowerCase());
      return mal ? [{ titulo, dicho, es }] : [];
    }
    const propias = medidas.flatMap((medida) => cifrasDe(l, s, medida, del));
    const mal = propias.length > 0 && propias.every(({ cifra }) => dice(dicho, cifra) === false);
    return mal ? [{ titulo, dicho, es: propias.map(({ es }) => es).join('; ') }] : [];
  });
  if (malas.length === 0) return;
  l.anota('tabla', desde, desde + texto.length, s.nombre, {
    dice: malas.map(({ titulo, dicho }) => T.cifra(titulo, dicho)).join('; '),
    libro: malas.map(({ titulo, es }) => T.cifra(titulo, es)).join('; '),
  });
}

/** Rows below a head, until a line that is no row of it. */
export function cuadrosConCabeza(l: Lector): void {
  let cuadro: { columnas: readonly Columna[]; cabeza: string } | null = null;
  for (const linea of l.texto.lineas) {
    if (linea.texto === '') continue;
    const columnas = columnasDe(linea.texto);
    if (columnas) cuadro = { columnas, cabeza: linea.texto };
    else if (cuadro) {
      const suyo = sujetoDeFila(l, linea.texto, cuadro.cabeza);
      if (suyo) revisaFila(l, linea, suyo, cuadro.columnas);
      else cuadro = null;
    }
  }
}
