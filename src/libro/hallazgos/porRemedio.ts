/**
 * Cells with one and the same fault and remedy are one finding, at the first of them: a column of
 * figures that are text, a code that is missed in twenty rows. Each keeps what is said of it.
 */
import { agrupar } from '../../ceplan/agrupar';
import type { Alcance, CeldaHallada, Hallazgo } from '../../ceplan/tipos';
import type { Ubicacion, Ubicador } from './ubicar';

/** From so many cells on; fewer are told one by one. */
const DESDE = 4;

const elMismo = (): string => '';
const loEscrito = ({ encontrado }: Hallazgo): string => encontrado;

/** Faults that come by the column, and what tells remedies of one fault apart. */
const REMEDIOS: Readonly<Record<string, (h: Hallazgo) => string>> = {
  // Where a text can be read as two numbers, someone has to say which.
  numeroComoTexto: ({ esperado }) => (esperado.includes('|') ? 'dosLecturas' : 'unaLectura'),
  numeroConOtroFormato: ({ datos }) => String(datos?.caso ?? ''),
  textoEnNumero: elMismo,
  celdaConError: elMismo,
  codigoComoNumero: elMismo,
  codigoComoFecha: elMismo,
  fechaComoTexto: elMismo,
  fechaNoValida: elMismo,
  anioNoValido: elMismo,
  enteroNoValido: elMismo,
  valorFueraDeRango: elMismo,
  valorFueraDeLista: loEscrito,
  valorConOtraForma: loEscrito,
  referenciaDesconocida: loEscrito,
  obligatorioVacio: elMismo,
  claveRepetida: elMismo,
  letraParecida: elMismo,
};

/** Faults of a figure: what is said of its indicator's year follows. */
const DE_CIFRA = new Set([
  'numeroComoTexto',
  'numeroConOtroFormato',
  'textoEnNumero',
  'celdaConError',
]);

const CAMPOS = ['logros', 'valores'] as const;

interface Miembro {
  readonly hallazgo: Hallazgo;
  readonly donde: Ubicacion | null;
  readonly clave: string | null;
}

/** In the order in which they came. */
export function porRemedio(hallazgos: readonly Hallazgo[], ubicar: Ubicador): Hallazgo[] {
  const miembros = hallazgos.map((hallazgo): Miembro => {
    const { lugar, regla } = hallazgo;
    const remedio = REMEDIOS[regla];
    const donde = remedio && lugar && 'hoja' in lugar ? ubicar(lugar) : null;
    if (!remedio || !donde) return { hallazgo, donde: null, clave: null };
    const clave = [regla, donde.tabla.nombre, donde.columna?.columna.campo, remedio(hallazgo)];
    return { hallazgo, donde, clave: clave.join('|') };
  });
  const grupos = agrupar(miembros, ({ clave }) => clave ?? '');
  return miembros.flatMap((uno): Hallazgo[] => {
    const grupo = uno.clave === null ? [] : grupos.get(uno.clave)!;
    if (grupo.length < DESDE) return [conAlcance(uno)];
    return grupo[0] === uno ? [deGrupo(uno.clave!, grupo)] : [];
  });
}

function deGrupo(id: string, grupo: readonly Miembro[]): Hallazgo {
  const { regla, severidad, lugar, encontrado, esperado, datos } = grupo[0]!.hallazgo;
  const encabezados = [...new Set(grupo.map(({ donde }) => donde?.columna?.encabezado ?? ''))];
  const reparaciones = grupo.map(({ hallazgo }) => hallazgo.reparacion);
  const todas = reparaciones.flatMap((una) => una ?? []);
  return {
    regla,
    severidad,
    lugar,
    encontrado,
    esperado,
    id,
    datos: {
      ...datos,
      cuantas: grupo.length,
      columna:
        encabezados.length > 1 ? `${encabezados[0]} … ${encabezados.at(-1)}` : encabezados[0]!,
    },
    celdas: grupo.flatMap(({ hallazgo }) => comoCelda(hallazgo)),
    // Half a repair of a group would leave the other half unsaid.
    ...(todas.length === grupo.length
      ? { reparacion: { clase: todas[0]!.clase, cambios: todas.flatMap((una) => una.cambios) } }
      : {}),
    ...explicado(grupo),
  };
}

function comoCelda({ lugar, id, tipo, codigo, encontrado, esperado }: Hallazgo): CeldaHallada[] {
  if (!lugar || !('hoja' in lugar)) return [];
  return [
    {
      ...lugar,
      ...(id === undefined ? {} : { id }),
      ...(tipo === undefined ? {} : { tipo }),
      ...(codigo === undefined ? {} : { codigo }),
      encontrado,
      esperado,
    },
  ];
}

const conAlcance = (uno: Miembro): Hallazgo => ({ ...uno.hallazgo, ...explicado([uno]) });

/** What each of them explains, and the figures that the cells hold. */
function explicado(grupo: readonly Miembro[]): { explica?: Alcance } {
  const propios = grupo.flatMap(({ hallazgo }) => hallazgo.explica ?? []);
  const deCeldas = grupo.flatMap(({ hallazgo: { regla, tipo, codigo }, donde }) => {
    const { anio, columna } = donde?.columna ?? {};
    const campo = CAMPOS.find((uno) => uno === columna?.campo);
    if (!DE_CIFRA.has(regla) || anio === undefined || !tipo || codigo === undefined) return [];
    return [{ clave: { tipo, codigo }, anio, ...(campo ? { campo } : {}) }];
  });
  if (propios.length + deCeldas.length === 0) return {};
  const cifras = [...propios.flatMap((uno) => uno.cifras ?? []), ...deCeldas];
  const celdas = propios.flatMap((uno) => uno.celdas ?? []);
  const codigos = propios.flatMap((uno) => uno.codigos ?? []);
  return { explica: { ...propios[0], cifras, celdas, codigos } };
}
