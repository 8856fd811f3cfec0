/** The actions that evaluate: describe → read → think → plan → apply, as the registry says. */
import type { OpenWorkbook } from '@pnftp/xlsx/plan';
import type { Material } from '../libro/avance';
import { compararMatriz, huellaDe } from '../libro/compararMatriz';
import { HOJAS_GENERADAS } from '../libro/hojasGeneradas';
import { notasDeAccion } from '../textos/acciones';
import { AccionError } from './accionError';
import type { Contexto, Encargo, Resultado } from './encargo';
import { escribir, preparar } from './escribir';
import { leer, type Leido } from './reunir';
import { materialDe, pensar, pensarTodo } from './pensar';
import { situacionDe } from './situar';

/**
 * Throws `AccionError` where the workbook is not one of ours, or has errors that the action cannot
 * do with; nothing is written then.
 */
export async function correr(
  abierto: OpenWorkbook,
  contexto: Contexto,
  encargo: Encargo,
): Promise<Resultado> {
  const leido = await leer(abierto, contexto, encargo.hojas, {
    // Where findings are shown, those of the layout are among them.
    conDisposicion: encargo.hojas.includes('hallazgos'),
  });
  contexto.onProgress?.(0, 'evaluar');
  const pensado = encargo.exigeLegible ? pensarTodo(leido, contexto) : pensar(leido, contexto);
  const m = materialDe(leido, pensado, contexto);
  if (!m && leido.rotas.some((clave) => HOJAS_GENERADAS[clave].con === 'evaluacion')) {
    // Writing would put out what is kept of the sheets that cannot be finished yet.
    const notas = [notasDeAccion[contexto.idioma].sinTerminar];
    const situacion = situacionDe(leido.libro, pensado.evaluacion);
    return {
      accion: encargo.accion,
      ...pensado,
      hojas: {},
      matriz: null,
      pendientes: null,
      situacion,
      notas,
    };
  }
  const { plan, resultado } = preparar(
    encargo,
    conTextos(leido, m, contexto),
    pensado,
    m,
    contexto,
  );
  await escribir(abierto, plan, contexto);
  return resultado;
}

/** With the texts that wait for the matrix; refuses one that is not as the person was shown. */
function conTextos(leido: Leido, m: Material | null, contexto: Contexto): Leido {
  if (!m || !leido.generadas.has('matriz')) return leido;
  const { borradores, vista, idioma } = contexto;
  const comparada = compararMatriz(m, leido.matriz, borradores);
  if (vista !== undefined && huellaDe(comparada) !== vista) {
    throw new AccionError('otraMatriz', {}, idioma);
  }
  const { matriz, pendientes } = comparada;
  return { ...leido, matriz, pendientes };
}

/**
 * What is wrong with the workbook, cell by cell. Reads and checks; writes nothing. Throws
 * `AccionError` only where the workbook is not one of ours at all.
 */
export async function revisar(abierto: OpenWorkbook, contexto: Contexto): Promise<Resultado> {
  const leido = await leer(abierto, contexto, [], { conDisposicion: true });
  contexto.onProgress?.(0, 'evaluar');
  const pensado = pensar(leido, contexto);
  return {
    accion: 'validar',
    ...pensado,
    hojas: {},
    matriz: null,
    pendientes: null,
    situacion: situacionDe(leido.libro, pensado.evaluacion),
    notas: [],
  };
}
