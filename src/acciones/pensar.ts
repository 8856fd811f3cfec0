/** What the method and the audit say of a workbook that was read. */
import { auditar, REGLAS_DE_CONJUNTO } from '../ceplan/auditoria';
import { evaluar } from '../ceplan/evaluar';
import type { Evaluacion } from '../ceplan/tiposEvaluacion';
import type { Hallazgo, Politica } from '../ceplan/tipos';
import type { Material } from '../libro/avance';
import { impideEvaluar } from '../libro/disposicion';
import { compromisosEscritos } from '../libro/compromisosEscritos';
import { dichosDeFirmado, revisarFirmado } from '../libro/firmado';
import { filasDeHallazgos, revisionDe, type Revision } from '../libro/hallazgos';
import type { LibroLeido } from '../libro/leer';
import { MATRIZ_VACIA } from '../libro/matrizLeida';
import { AccionError } from './accionError';
import type { Contexto } from './encargo';
import type { Leido } from './reunir';
import { evaluacionDe } from './situar';

export interface Pensado extends Revision {
  /** The same in the language of the sheets, which is Spanish whatever the pane's. */
  readonly enHojas: Revision;
  readonly politica: Politica | null;
  readonly evaluacion: Evaluacion | null;
  /** What is wrong with the signed sheets as they stand, whatever the settings leave out. */
  readonly firmados: readonly Hallazgo[];
}

/** The evaluation is missing where reading found errors. */
export function pensar(leido: Leido, contexto: Contexto): Pensado {
  const { idioma } = contexto;
  const { libro, matriz, disposicion, generadas } = leido;
  const { politica } = libro;
  const legible = politica !== null && !libro.hallazgos.some((h) => h.severidad === 'error');
  const evaluacion = legible ? evaluar(politica) : null;
  // A matrix that is about to be made again answers for itself afterwards, row by row anew.
  const escrita = matriz.filas.length > 0 && !generadas.has('matriz');
  const compromisos = compromisosEscritos(matriz);
  const auditados = evaluacion
    ? auditar(politica!, evaluacion, {
        ...libro.ajustes,
        ...(escrita ? { compromisos } : {}),
        anteriores: compromisos.filter(({ anio }) => anio !== null && anio < evaluacion.anio),
      })
    : politica
      ? auditarLoLegible(politica, libro)
      : [];
  const m = materialDe(leido, { politica, evaluacion }, contexto);
  const firmados = m
    ? revisarFirmado(m, { ...leido.firmadas, matriz: escrita ? matriz : MATRIZ_VACIA })
    : [];
  const hallazgos = [
    ...libro.hallazgos,
    ...disposicion,
    ...auditados,
    ...dichosDeFirmado(firmados, libro.ajustes),
  ];
  const revision = revisionDe(hallazgos, libro, idioma);
  return {
    politica,
    evaluacion,
    firmados,
    ...revision,
    enHojas: idioma === 'es' ? revision : revisionDe(hallazgos, libro, 'es'),
  };
}

const CIFRA_ILEGIBLE = new Set(['numeroComoTexto', 'textoEnNumero', 'celdaConError']);

/**
 * What the audit says of the indicators that read well, where others do not. Nothing that is said
 * of all of them together: counts, means and the índice would be of a part.
 */
function auditarLoLegible(politica: Politica, { hallazgos, ajustes }: LibroLeido): Hallazgo[] {
  const errores = hallazgos.filter(({ severidad }) => severidad === 'error');
  // A table, a column or a row that is missing changes what every indicator is held against.
  if (errores.some(({ codigo }) => codigo === undefined)) return [];
  // A figure that does not read is no figure, and no rule takes it for one.
  const rotos = errores.filter(({ regla }) => !CIFRA_ILEGIBLE.has(regla));
  const malos = new Set(rotos.map(({ tipo, codigo }) => `${tipo ?? ''}|${codigo}`));
  const omitir = [...ajustes.omitir, ...REGLAS_DE_CONJUNTO];
  return auditar(politica, evaluar(politica), { ...ajustes, omitir }).filter(
    ({ tipo, codigo }) => codigo === undefined || !malos.has(`${tipo ?? ''}|${codigo}`),
  );
}

const PRIMEROS = 3;

/** What sheets of figures are made of; `null` where the workbook cannot be evaluated. */
export function materialDe(
  { libro }: Leido,
  { politica, evaluacion }: Pick<Pensado, 'politica' | 'evaluacion'>,
  { hoy }: Contexto,
): Material | null {
  return politica && evaluacion && libro.datos
    ? { libro, politica, datos: libro.datos, evaluacion, hoy }
    : null;
}

/** The same, or an error that names the cells which stand in the way. */
export function pensarTodo(leido: Leido, contexto: Contexto): Pensado {
  const pensado = pensar(leido, contexto);
  // What the audit says besides stands in nobody's way.
  const impiden = [
    ...leido.libro.hallazgos.filter((h) => h.severidad === 'error'),
    ...leido.disposicion.filter(impideEvaluar),
  ];
  if (impiden.length === 0 && materialDe(leido, pensado, contexto)) return pensado;
  throw errorDeLibro(leido, impiden, contexto);
}

/** What the method says of it alone, without the audit; an error as above. */
export function materialLegible(leido: Leido, contexto: Contexto): Material {
  const { politica } = leido.libro;
  const m = materialDe(leido, { politica, evaluacion: evaluacionDe(leido.libro) }, contexto);
  if (m) return m;
  const impiden = leido.libro.hallazgos.filter((h) => h.severidad === 'error');
  throw errorDeLibro(leido, impiden, contexto);
}

function errorDeLibro(leido: Leido, impiden: readonly Hallazgo[], contexto: Contexto): AccionError {
  const errores = filasDeHallazgos(impiden, leido.libro, contexto.idioma).filter(
    ({ causa }) => causa === null,
  );
  const primeros = errores
    .slice(0, PRIMEROS)
    .map((h) => `${h.hoja && h.celda ? `${h.hoja}!${h.celda}: ` : ''}${h.mensaje}`)
    .join(' ');
  return new AccionError(
    'libroConErrores',
    { cuantos: errores.length, primeros },
    contexto.idioma,
    errores,
  );
}
