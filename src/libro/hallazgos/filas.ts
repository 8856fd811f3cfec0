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
import { esDeLectura } from '../../textos/lectura';
import type { LibroLeido } from '../leer';
import type { FilaHallazgo } from './fila';
import { conIdentidad } from './identidad';
import { plegar } from './plegar';
import { porRemedio } from './porRemedio';
import { enRangos } from './rangos';
import { loEscrito, ubicador, type Ubicador } from './ubicar';

/** So many consequences of a finding have rows of their own; more are summed up in its message. */
const EN_FILAS = 5;
const GRAVEDAD: readonly Severidad[] = ['error', 'advertencia', 'aviso'];

/** A root cause with all that follows from it, directly or not. */
interface Arbol {
  readonly raiz: Hallazgo;
  readonly consecuencias: readonly Hallazgo[];
}

/** Everything that was found, root causes with what follows from each right after it. */
export function filasDeHallazgos(
  hallazgos: readonly Hallazgo[],
  libro: LibroLeido,
  idioma: Idioma,
): FilaHallazgo[] {
  const ubicar = ubicador(libro);
  const grupos = porRemedio(conIdentidad(hallazgos, ubicar), ubicar);
  let numero = 0;
  return enArboles(plegar(grupos, libro.localiza)).flatMap(({ raiz, consecuencias }) => {
    const plegadas = consecuencias.length > EN_FILAS;
    const propia = comoFila(raiz, libro, ubicar, idioma);
    const causa = ++numero;
    const suyas = consecuencias.map((una): FilaHallazgo => {
      const fila = {
        ...comoFila(una, libro, ubicar, idioma),
        causa,
        claveCausa: raiz.id!,
        plegada: plegadas,
      };
      return plegadas ? fila : { ...fila, numero: ++numero };
    });
    const resumen = plegadas ? CELDAS[idioma].consecuencias(porTitulo(suyas)) : '';
    return [
      { ...propia, numero: causa, mensaje: [propia.mensaje, resumen].filter(Boolean).join(' ') },
      ...suyas,
    ];
  });
}

/** Roots in order; one is as grave as the gravest that follows from it. */
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
  const arboles = [...grupos].map(([id, suyos]): Arbol => {
    const raiz = porId.get(id)!;
    const grave = GRAVEDAD.find((una) => suyos.some(({ severidad }) => severidad === una));
    return {
      raiz: { ...raiz, severidad: grave ?? raiz.severidad },
      consecuencias: suyos.filter((uno) => uno !== raiz),
    };
  });
  const impide = ({ raiz, consecuencias }: Arbol): boolean =>
    [raiz, ...consecuencias].some(
      ({ regla, severidad }) => severidad === 'error' && esDeLectura(regla),
    );
  const deRaiz = new Map(arboles.map((arbol) => [arbol.raiz.id, arbol]));
  const orden = ordenar(arboles.map(({ raiz }) => raiz)).map(({ id }) => deRaiz.get(id)!);
  return [...orden.filter(impide), ...orden.filter((uno) => !impide(uno))];
}

function comoFila(h: Hallazgo, libro: LibroLeido, ubicar: Ubicador, idioma: Idioma): FilaHallazgo {
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
