/**
 * Findings put into words and placed in the workbook: what stops the calculation first, then the
 * gravest, each under its cause.
 */
import { ordenar } from '../../ceplan/auditoria';
import { agrupar } from '../../ceplan/agrupar';
import type { Hallazgo, Severidad } from '../../ceplan/tipos';
import { CELDAS, type Consecuencia } from '../../textos/celdas';
import { textoHallazgo, type TextoHallazgo } from '../../textos/hallazgos';
import type { Idioma } from '../../textos/idioma';
import { JUSTIFICAR } from '../../textos/justificar';
import type { LibroLeido } from '../leer';
import type { FilaHallazgo } from './fila';
import { impide, separar, type Arbol } from './callar';
import { huellas } from './huella';
import { conIdentidad } from './identidad';
import { plegar } from './plegar';
import { porRemedio } from './porRemedio';
import { enRangos } from './rangos';
import { loEscrito, ubicador, type Ubicador } from './ubicar';

/** So many consequences of a finding have rows of their own; more are summed up in its message. */
const EN_FILAS = 5;
const GRAVEDAD: readonly Severidad[] = ['error', 'advertencia', 'aviso'];

/** What was found: what speaks, and what a person has accepted as it is. */
export interface Revision {
  /** Root causes with what follows from each right after it. */
  readonly hallazgos: readonly FilaHallazgo[];
  /** Counted nowhere; each with what follows from it, which its message sums up. */
  readonly justificados: readonly FilaHallazgo[];
}

/** What speaks of what was found. */
export const filasDeHallazgos = (
  hallazgos: readonly Hallazgo[],
  libro: LibroLeido,
  idioma: Idioma,
): readonly FilaHallazgo[] => revisionDe(hallazgos, libro, idioma).hallazgos;

export function revisionDe(
  hallazgos: readonly Hallazgo[],
  libro: LibroLeido,
  idioma: Idioma,
): Revision {
  const ubicar = ubicador(libro);
  const grupos = porRemedio(conIdentidad(hallazgos, ubicar), ubicar);
  const arboles = enArboles(plegar(grupos, libro.localiza));
  const huella = huellas(libro.politica);
  const { hablan, callan } = separar(arboles, libro.justificaciones, huella);
  const comun = { libro, ubicar, idioma, huella };
  const dichos = enFilas(enOrden(hablan), comun, { plegarDesde: EN_FILAS, primero: 1 });
  const primero = dichos.filter(({ plegada }) => !plegada).length + 1;
  return {
    hallazgos: dichos.map((fila) => conLoDeAntes(fila, idioma)),
    justificados: enFilas(enOrden(callan), comun, { plegarDesde: 0, primero }),
  };
}

/** One that speaks although it was accepted: its figures are others now. */
const conLoDeAntes = (fila: FilaHallazgo, idioma: Idioma): FilaHallazgo =>
  fila.justificacion
    ? { ...fila, mensaje: `${fila.mensaje} ${JUSTIFICAR[idioma].antes(fila.justificacion)}` }
    : fila;

function enFilas(
  arboles: readonly Arbol[],
  comun: Omit<DeEste, 'justificable'>,
  { plegarDesde, primero }: { readonly plegarDesde: number; readonly primero: number },
): FilaHallazgo[] {
  let numero = primero;
  return arboles.flatMap((arbol): FilaHallazgo[] => {
    const { raiz, consecuencias } = arbol;
    const deEste = { ...comun, justificable: !impide(arbol) };
    const propia = comoFila(raiz, deEste);
    const plegadas = consecuencias.length > plegarDesde;
    const causa = numero++;
    const suyas = consecuencias.map((una): FilaHallazgo => {
      const fila = { ...comoFila(una, deEste), causa, claveCausa: raiz.id! };
      return plegadas ? { ...fila, plegada: true } : { ...fila, numero: numero++ };
    });
    const resumen = plegadas ? CELDAS[comun.idioma].consecuencias(porTitulo(suyas)) : '';
    const mensaje = [propia.mensaje, resumen].filter(Boolean).join(' ');
    return [{ ...propia, numero: causa, mensaje }, ...suyas];
  });
}

/** Roots with what follows from them, in the order in which they came. */
function enArboles(hallazgos: readonly Hallazgo[]): Arbol[] {
  const porId = new Map(hallazgos.map((uno) => [uno.id, uno]));
  const raizDe = (uno: Hallazgo): Hallazgo => {
    const vistos = new Set<Hallazgo>();
    let este = uno;
    while (este.causa !== undefined && !vistos.has(este)) {
      vistos.add(este);
      const causa = porId.get(este.causa);
      if (!causa) return este;
      este = causa;
    }
    // Findings that explain each other in a ring have no root: each is its own.
    return vistos.has(este) ? uno : este;
  };
  const grupos = agrupar(ordenar(hallazgos), (uno) => raizDe(uno).id ?? '');
  return [...grupos].map(([id, suyos]): Arbol => {
    const raiz = porId.get(id)!;
    return { raiz, consecuencias: suyos.filter((uno) => uno !== raiz) };
  });
}

/** One is as grave as the gravest that follows from it; what stops the calculation comes first. */
function enOrden(arboles: readonly Arbol[]): Arbol[] {
  const graves = arboles.map(({ raiz, consecuencias }): Arbol => {
    const suyas = new Set([raiz, ...consecuencias].map(({ severidad }) => severidad));
    const severidad = GRAVEDAD.find((una) => suyas.has(una)) ?? raiz.severidad;
    return { raiz: { ...raiz, severidad }, consecuencias };
  });
  const deRaiz = new Map(graves.map((arbol) => [arbol.raiz.id, arbol]));
  const orden = ordenar(graves.map(({ raiz }) => raiz)).map(({ id }) => deRaiz.get(id)!);
  return [...orden.filter(impide), ...orden.filter((uno) => !impide(uno))];
}

interface DeEste {
  readonly libro: LibroLeido;
  readonly ubicar: Ubicador;
  readonly idioma: Idioma;
  readonly huella: (h: Hallazgo) => string;
  readonly justificable: boolean;
}

function comoFila(
  h: Hallazgo,
  { libro, ubicar, idioma, huella, justificable }: DeEste,
): FilaHallazgo {
  const lugar = libro.localiza(h.lugar);
  const { titulo, mensaje, porQue, reparar } = texto(h, idioma);
  const { hoja = '', celda = '' } = lugar ?? {};
  return {
    numero: 0,
    clave: h.id ?? '',
    regla: h.regla,
    severidad: h.severidad,
    hoja,
    celda,
    celdas: h.celdas ?? [],
    tipo: h.tipo ?? '',
    codigo: h.codigo ?? '',
    encontrado: h.encontrado,
    esperado: h.esperado,
    titulo,
    mensaje,
    porQue,
    accion: reparar,
    causa: null,
    claveCausa: null,
    plegada: false,
    reparacion: reparacionDe(h, libro, ubicar),
    huella: huella(h),
    justificable,
    justificacion: justificable ? (libro.justificaciones.get(h.id ?? '') ?? null) : null,
  };
}

/** The repair with its cells; none where a cell of it has no place in the workbook. */
function reparacionDe(
  { reparacion }: Hallazgo,
  { localiza }: LibroLeido,
  ubicar: Ubicador,
): FilaHallazgo['reparacion'] {
  if (!reparacion) return null;
  const cambios = reparacion.cambios.flatMap(({ lugar, valor }) => {
    const celda = localiza(lugar);
    return celda ? [{ ...celda, antes: loEscrito(ubicar, celda), valor }] : [];
  });
  return cambios.length === reparacion.cambios.length ? { clase: reparacion.clase, cambios } : null;
}

/** How many of each kind, and where. */
function porTitulo(filas: readonly FilaHallazgo[]): Consecuencia[] {
  return [...agrupar(filas, ({ titulo, hoja }) => `${titulo}|${hoja}`).values()]
    .sort((a, b) => b.length - a.length)
    .map((suyas) => ({
      cuantas: suyas.length,
      titulo: suyas[0].titulo,
      hoja: suyas[0].hoja,
      rangos: enRangos(
        suyas.flatMap(({ celda, celdas }) => [celda, ...celdas.map((c) => c.celda)]),
      ),
    }));
}

function texto(h: Hallazgo, idioma: Idioma): TextoHallazgo {
  const propio = textoHallazgo(h, idioma);
  // A rule without words is a fault of ours; its name is better than silence.
  if (!propio) return { titulo: h.regla, mensaje: h.regla, porQue: '', reparar: '' };
  if (!h.celdas || h.celdas.length < 2) return propio;
  const T = CELDAS[idioma];
  const [primera, ...otras] = h.celdas;
  const distintas = new Set(h.celdas.map(({ esperado }) => esperado)).size > 1;
  return {
    ...propio,
    mensaje: `${propio.mensaje} ${T.otras(enRangos(otras.map(({ celda }) => celda)), otras.length)}`,
    reparar: distintas ? `${propio.reparar} ${T.cadaUna([primera!, ...otras])}` : propio.reparar,
  };
}
